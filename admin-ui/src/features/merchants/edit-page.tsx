import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { client } from '../../api/client';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { BackLink } from '../../components/back-link';
import { EnvironmentBadge } from '../../components/environment-badge';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { useEditForm } from '../../components/use-edit-form';
import { notify } from '../../lib/notify';
import { usePathId } from '../../lib/path-id';
import { useText } from '../../lib/text';
import { MerchantForm } from './form/merchant-form';
import { useOwnWords } from './form/use-words';
import { changesOf, type Merchant, valuesOf } from './form/values';
import { useMerchant } from './use-merchant';

/** Changes a merchant; what is not touched is not sent. */
export default function EditMerchantPage() {
  const id = usePathId();
  const text = useText('merchants');
  const header = <PageHeader title={text('one')} before={<BackLink to="/merchants">{text('back')}</BackLink>} />;
  return (
    <QueryStates query={useMerchant(id)} header={header}>
      {(merchant) => <Edit key={id} merchant={merchant} />}
    </QueryStates>
  );
}

function Edit({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  const common = useText('common');
  const { id, name, environment } = merchant;
  const page = `/merchants/${id}`;
  const state = useMerchantForm(merchant, page);
  return (
    <>
      <PageHeader
        title={text('editTitle', { name })}
        before={<BackLink to={page}>{name}</BackLink>}
        beside={<EnvironmentBadge environment={environment} />}
      />
      <MerchantForm
        state={state}
        merchant={merchant}
        label={text('editTitle', { name })}
        submitLabel={common('save')}
        cancel={
          <Button variant="default" renderRoot={(props: object) => <Link {...props} to={page} ignoreBlocker />}>
            {common('cancel')}
          </Button>
        }
      />
    </>
  );
}

function useMerchantForm(merchant: Merchant, page: string) {
  const text = useText('merchants');
  const common = useText('common');
  const navigate = useNavigate();
  const makeStale = useMakeStale();
  const say = useOwnWords();
  const path = { id: merchant.id };
  return useEditForm({
    ...{ thing: merchant, valuesOf, changesOf },
    read: () => unwrap(client.GET('/api/v1/merchants/{id}', { params: { path } })),
    save: (body, ifMatch) => {
      const params = { path, header: { 'If-Match': ifMatch } };
      return say(() => unwrap(client.PATCH('/api/v1/merchants/{id}', { params, body })));
    },
    onDone: async (isChanged) => {
      if (isChanged) await makeStale('/api/v1/merchants', '/api/v1/integrations');
      await navigate({ to: page });
      await notify(isChanged ? common('saved') : text('unchanged'));
    },
  });
}
