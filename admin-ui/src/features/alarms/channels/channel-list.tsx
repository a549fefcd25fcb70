import { usePermission } from '../../../api/session';
import { useAllAlarmChannels } from '../../../api/whole-list';
import { type Column, DataTable } from '../../../components/data-table';
import { Empty, QueryStates } from '../../../components/query-states';
import { Section } from '../../../components/section';
import { StateBadge } from '../../../components/state-badge';
import { TextLink } from '../../../components/text-link';
import { listOf } from '../../../lib/punctuation';
import { useText } from '../../../lib/text';
import { NewButton } from '../new-button';
import type { Channel } from '../use-alarms';
import { TestButton } from './test-button';

/** Where alarms go to, each with a button that tries it. */
export function ChannelList() {
  const text = useText('alarms');
  const mayWrite = usePermission('alarms:write');
  const query = useAllAlarmChannels();
  const columns: Column<Channel>[] = [
    {
      id: 'name',
      header: text('channel.name'),
      cell: ({ id, name }) => (mayWrite ? <TextLink to={`/alarms/channels/${id}`}>{name}</TextLink> : name),
    },
    { id: 'kind', header: text('channel.kind'), cell: ({ kind }) => text(`channel.${kind}`) },
    {
      id: 'target',
      header: text('channel.target'),
      cell: ({ url, recipients }) => <span className="gateway-wrap">{url ?? listOf(recipients)}</span>,
    },
    {
      id: 'state',
      header: text('channel.state'),
      cell: ({ enabled }) => (
        <StateBadge tone={enabled ? 'good' : 'neutral'}>{text(enabled ? 'rule.enabled' : 'rule.disabled')}</StateBadge>
      ),
    },
    ...(mayWrite
      ? [{ id: 'test', header: text('test.header'), cell: (channel: Channel) => <TestButton channel={channel} /> }]
      : []),
  ];
  const button = mayWrite ? <NewButton to="/alarms/channels/new" label={text('channels.new')} /> : undefined;
  return (
    <Section title={text('channels.title')} description={text('channels.help')} actions={button}>
      <QueryStates query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text('channels.empty')}>{text('channels.emptyHelp')}</Empty>
          ) : (
            <DataTable label={text('channels.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
          )
        }
      </QueryStates>
    </Section>
  );
}
