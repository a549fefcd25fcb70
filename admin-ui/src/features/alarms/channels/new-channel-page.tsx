import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import { PageHeader } from '../../../components/page-header';
import { BackLink } from '../../../components/back-link';
import { useText } from '../../../lib/text';
import { useRefreshAlarms } from '../use-alarms';
import { ChannelForm } from './channel-form';
import { bodyOf, type ChannelValues } from './channel-values';
import { NewSecret } from './new-secret';

/** A channel; where it is a webhook, then its secret, which nobody can read again. */
export default function NewChannelPage() {
  const text = useText('alarms');
  const refresh = useRefreshAlarms();
  const navigate = useNavigate();
  const [secret, setSecret] = useState<string | null>(null);
  const toList = () => navigate({ to: '/alarms', search: { view: 'channels' } });
  const create = async (values: ChannelValues) => {
    const body = { kind: values.kind, ...bodyOf(values) };
    const created = await unwrap(client.POST('/api/v1/alarm-channels', { body }));
    await refresh();
    if (created.secret === null) await toList();
    else setSecret(created.secret);
  };
  return (
    <>
      <PageHeader
        title={text('channel.newTitle')}
        before={
          <BackLink to="/alarms" search={{ view: 'channels' }}>
            {text('tab.channels')}
          </BackLink>
        }
      />
      {secret === null ? (
        <ChannelForm channel={null} send={create} action={text('channel.create')} />
      ) : (
        <NewSecret secret={secret} onDone={() => void toList()} />
      )}
    </>
  );
}
