import { Button, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { client } from '../../api/client';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { useAllMerchants } from '../../api/whole-list';
import { ApiForm, useApiForm } from '../../components/api-form';
import { BackLink } from '../../components/back-link';
import { LeaveGuard } from '../../components/leave-guard';
import { PageHeader } from '../../components/page-header';
import { Empty, QueryStates } from '../../components/query-states';
import { SecretField } from '../../components/secret-field';
import { Section } from '../../components/section';
import { Steps } from '../../components/steps';
import { TextLink } from '../../components/text-link';
import { notify } from '../../lib/notify';
import { field } from '../../lib/search-field';
import { useSearchState } from '../../lib/search-state';
import { useText } from '../../lib/text';
import { PageFields } from './form/page-fields';
import { useOwnWords } from './form/use-words';
import { bodyOf, type Merchant, newValues } from './form/values';

const SEARCH = z.object({ merchant: field(z.string()) });

/** Takes the secret from the host platform; the page that it leads to has the address to put in there. */
export default function NewIntegrationPage() {
  const text = useText('integrations');
  const merchants = useAllMerchants();
  return (
    <>
      <PageHeader
        title={text('add')}
        description={text('newDescription')}
        before={<BackLink to="/integrations">{text('back')}</BackLink>}
      />
      <QueryStates query={merchants}>
        {({ items }) => (items.length === 0 ? <NoMerchant /> : <NewForm merchants={items} />)}
      </QueryStates>
    </>
  );
}

export function NoMerchant() {
  const text = useText('integrations');
  return (
    <Empty title={text('emptyNoMerchant')} action={<TextLink to="/merchants/new">{text('addMerchant')}</TextLink>} />
  );
}

function NewForm({ merchants }: { merchants: readonly Merchant[] }) {
  const text = useText('integrations');
  const common = useText('common');
  const state = useNewForm(merchants);
  const { form } = state;
  return (
    <ApiForm state={state} label={text('add')}>
      <LeaveGuard state={state} thing={text('add')} />
      <PageFields form={form} merchants={merchants} isNew />
      <Section title={text('officernd')}>
        <Steps
          items={[
            { title: text('officerndStep1'), content: text('officerndStep1Help') },
            { title: text('officerndStep2'), content: text('officerndStep2Help') },
            {
              title: text('officerndStep3'),
              content: (
                <>
                  {text('officerndStep3Help')}
                  <SecretField
                    label={text('secret')}
                    description={text('secretHelp')}
                    stored={null}
                    input={form.getInputProps('secret')}
                  />
                </>
              ),
            },
          ]}
        />
      </Section>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" renderRoot={(props: object) => <Link {...props} to="/integrations" ignoreBlocker />}>
          {common('cancel')}
        </Button>
        <Button type="submit" loading={state.isSending}>
          {text('create')}
        </Button>
      </Group>
    </ApiForm>
  );
}

function useNewForm(merchants: readonly Merchant[]) {
  const text = useText('integrations');
  const [{ merchant: wanted }] = useSearchState(SEARCH);
  const navigate = useNavigate();
  const makeStale = useMakeStale();
  const say = useOwnWords();
  const only = merchants.length === 1 ? merchants[0] : undefined;
  return useApiForm({
    initialValues: newValues(merchants.find(({ id }) => id === wanted) ?? only),
    send: async (values) => {
      const body = bodyOf(values);
      const { id, name } = await say(() => unwrap(client.POST('/api/v1/integrations', { body })));
      await makeStale('/api/v1/integrations');
      await navigate({ to: `/integrations/${id}` });
      await notify(text('created', { name }));
    },
  });
}
