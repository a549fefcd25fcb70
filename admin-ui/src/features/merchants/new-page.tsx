import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { client } from '../../api/client';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { useApiForm } from '../../components/api-form';
import { BackLink } from '../../components/back-link';
import { PageHeader } from '../../components/page-header';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import { MerchantForm } from './form/merchant-form';
import { useOwnWords } from './form/use-words';
import { bodyOf, NEW_MERCHANT } from './form/values';

/** From what the payment provider handed out to a merchant; then to its page, where the connection is tested. */
export default function NewMerchantPage() {
  const text = useText('merchants');
  const common = useText('common');
  const navigate = useNavigate();
  const makeStale = useMakeStale();
  const say = useOwnWords();
  const state = useApiForm({
    initialValues: NEW_MERCHANT,
    send: async (values) => {
      const body = bodyOf(values);
      const { id, name } = await say(() => unwrap(client.POST('/api/v1/merchants', { body })));
      await makeStale('/api/v1/merchants');
      await navigate({ to: `/merchants/${id}` });
      await notify(text('created', { name }));
    },
  });
  return (
    <>
      <PageHeader
        title={text('add')}
        description={text('newDescription')}
        before={<BackLink to="/merchants">{text('back')}</BackLink>}
      />
      <MerchantForm
        state={state}
        merchant={null}
        label={text('add')}
        submitLabel={text('create')}
        cancel={
          <Button variant="default" renderRoot={(props: object) => <Link {...props} to="/merchants" ignoreBlocker />}>
            {common('cancel')}
          </Button>
        }
      />
    </>
  );
}
