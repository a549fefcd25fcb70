import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { client } from '../../api/client';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { useAllMerchants } from '../../api/whole-list';
import { ApiForm } from '../../components/api-form';
import { BackLink } from '../../components/back-link';
import { LeaveGuard } from '../../components/leave-guard';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { useEditForm } from '../../components/use-edit-form';
import { notify } from '../../lib/notify';
import { usePathId } from '../../lib/path-id';
import { useText } from '../../lib/text';
import { PageFields } from './form/page-fields';
import { useOwnWords } from './form/use-words';
import { changesOf, type Integration, type Merchant, valuesOf } from './form/values';
import { useIntegration } from './use-integration';

/** Changes an integration; what is not touched is not sent. */
export default function EditIntegrationPage() {
  const id = usePathId();
  const merchants = useAllMerchants();
  const text = useText('integrations');
  const header = <PageHeader title={text('one')} before={<BackLink to="/integrations">{text('back')}</BackLink>} />;
  return (
    <QueryStates query={useIntegration(id)} header={header}>
      {(integration) => (
        <QueryStates query={merchants} header={header}>
          {({ items }) => <Edit key={id} integration={integration} merchants={items} />}
        </QueryStates>
      )}
    </QueryStates>
  );
}

function Edit({ integration, merchants }: { integration: Integration; merchants: readonly Merchant[] }) {
  const text = useText('integrations');
  const common = useText('common');
  const { id, name } = integration;
  const page = `/integrations/${id}`;
  const state = useIntegrationForm(integration, page);
  return (
    <>
      <PageHeader title={text('editTitle', { name })} before={<BackLink to={page}>{name}</BackLink>} />
      <ApiForm state={state} label={text('editTitle', { name })}>
        <LeaveGuard state={state} thing={text('editTitle', { name })} />
        <PageFields form={state.form} merchants={merchants} isNew={false} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" renderRoot={(props: object) => <Link {...props} to={page} ignoreBlocker />}>
            {common('cancel')}
          </Button>
          <Button type="submit" loading={state.isSending}>
            {common('save')}
          </Button>
        </Group>
      </ApiForm>
    </>
  );
}

function useIntegrationForm(integration: Integration, page: string) {
  const text = useText('integrations');
  const common = useText('common');
  const navigate = useNavigate();
  const makeStale = useMakeStale();
  const say = useOwnWords();
  const path = { id: integration.id };
  return useEditForm({
    ...{ thing: integration, valuesOf, changesOf },
    read: () => unwrap(client.GET('/api/v1/integrations/{id}', { params: { path } })),
    save: (body, ifMatch) => {
      const params = { path, header: { 'If-Match': ifMatch } };
      return say(() => unwrap(client.PATCH('/api/v1/integrations/{id}', { params, body })));
    },
    onDone: async (isChanged) => {
      if (isChanged) await makeStale('/api/v1/integrations');
      await navigate({ to: page });
      await notify(isChanged ? common('saved') : text('unchanged'));
    },
  });
}
