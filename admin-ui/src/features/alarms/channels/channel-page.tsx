import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { api, client } from '../../../api/client';
import { difference } from '../../../api/rebase';
import { unwrap } from '../../../api/unwrap';
import { ConfirmButton } from '../../../components/confirm-button';
import { PageHeader } from '../../../components/page-header';
import { QueryStates } from '../../../components/query-states';
import { BackLink } from '../../../components/back-link';
import { notify } from '../../../lib/notify';
import { usePathId } from '../../../lib/path-id';
import { useText } from '../../../lib/text';
import { type Channel, useRefreshAlarms } from '../use-alarms';
import { ChannelForm } from './channel-form';
import { bodyOf, type ChannelValues } from './channel-values';
import { SecretSection } from './secret-section';

export default function ChannelPage() {
  const text = useText('alarms');
  const id = usePathId();
  const query = api.useQuery('get', '/api/v1/alarm-channels/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={query.data?.name ?? text('delivery.channel')}
        before={
          <BackLink to="/alarms" search={{ view: 'channels' }}>
            {text('tab.channels')}
          </BackLink>
        }
      />
      <QueryStates query={query}>{(channel) => <Editing key={id} channel={channel} />}</QueryStates>
    </>
  );
}

function Editing({ channel }: { channel: Channel }) {
  const text = useText('alarms');
  const common = useText('common');
  const refresh = useRefreshAlarms();
  const navigate = useNavigate();
  const params = { path: { id: channel.id } };
  const save = async (values: ChannelValues, before: ChannelValues) => {
    // What was not touched may have been changed by somebody else meanwhile.
    const body = difference(bodyOf(before), bodyOf(values));
    await unwrap(client.PATCH('/api/v1/alarm-channels/{id}', { params, body }));
    await refresh();
    void notify(common('saved'));
  };
  const remove = async () => {
    await unwrap(client.DELETE('/api/v1/alarm-channels/{id}', { params }));
    await navigate({ to: '/alarms', search: { view: 'channels' }, ignoreBlocker: true });
    await refresh();
    void notify(text('channel.deleted'));
  };
  return (
    <Stack gap="lg">
      <ChannelForm channel={channel} send={save} action={common('save')}>
        <ConfirmButton
          label={text('channel.delete')}
          title={text('channel.deleteTitle')}
          thing={channel.name}
          consequence={text('channel.deleteHelp')}
          action={text('channel.delete')}
          onConfirm={remove}
        />
      </ChannelForm>
      {channel.kind === 'webhook' ? <SecretSection channel={channel} /> : null}
    </Stack>
  );
}
