import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import { usePermission } from '../../api/session';
import { useAllAlarmChannels } from '../../api/whole-list';
import { type Column, DataTable } from '../../components/data-table';
import { FilterBar, FilterSelect } from '../../components/filter-bar';
import { MoreButton } from '../../components/more-button';
import { Empty, QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { StateBadge, type Tone } from '../../components/state-badge';
import { Time } from '../../components/time';
import { useText } from '../../lib/text';
import { AlarmWords } from './alarm-words';
import { Answer } from './answer';
import { RedeliverButton } from './redeliver-button';
import { useAlarmSearch } from './search';
import type { Delivery } from './use-alarms';

const TONES: Readonly<Record<Delivery['status'], Tone>> = { pending: 'waiting', delivered: 'good', given_up: 'bad' };
const STATES = ['pending', 'delivered', 'given_up'] as const;

/** What was sent to the channels, and what was answered. */
export function DeliveryList() {
  const text = useText('alarms');
  const [{ channel, status }] = useAlarmSearch();
  const query = { ...(channel !== undefined && { channel }), ...(status !== undefined && { status }) };
  const list = api.useInfiniteQuery('get', '/api/v1/alarm-deliveries', { params: { query } }, cursorPaging);
  const columns = useColumns();
  return (
    <Section title={text('deliveries.title')} description={text('deliveries.help')}>
      <Filters />
      <QueryStates query={{ ...list, data: rowsOf(list.data) }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={text('deliveries.empty')}>{text('deliveries.emptyHelp')}</Empty>
          ) : (
            <DataTable label={text('deliveries.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </QueryStates>
      <MoreButton list={list} />
    </Section>
  );
}

function Filters() {
  const text = useText('alarms');
  const [{ channel, status }, setSearch] = useAlarmSearch();
  const channels = useAllAlarmChannels().data?.items ?? [];
  return (
    <FilterBar>
      <FilterSelect
        label={text('delivery.channel')}
        value={channel}
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => {
          setSearch({ channel: value });
        }}
      />
      <FilterSelect
        label={text('delivery.state')}
        value={status}
        options={STATES.map((one) => ({ value: one, label: text(`delivery.${one}`) }))}
        onChange={(value) => {
          setSearch({ status: STATES.find((one) => one === value) });
        }}
      />
    </FilterBar>
  );
}

function useColumns(): Column<Delivery>[] {
  const text = useText('alarms');
  const mayWrite = usePermission('alarms:write');
  const channels = useAllAlarmChannels().data?.items ?? [];
  return [
    {
      id: 'message',
      header: text('delivery.what'),
      cell: ({ event, message, alarmKind: kind, details }) => (
        <>
          <strong>{text(`event.${event}`)}</strong>
          <AlarmWords {...{ kind, details, message }} />
        </>
      ),
    },
    {
      id: 'channel',
      header: text('delivery.channel'),
      cell: ({ channel }) => channels.find(({ id }) => id === channel)?.name ?? text('delivery.noChannel'),
    },
    {
      id: 'state',
      header: text('delivery.state'),
      cell: ({ status }) => <StateBadge tone={TONES[status]}>{text(`delivery.${status}`)}</StateBadge>,
    },
    { id: 'created', header: text('delivery.created'), cell: ({ createdAt }) => <Time value={createdAt} /> },
    { id: 'attempts', header: text('delivery.attempts'), align: 'end', cell: ({ attempts }) => attempts.length },
    { id: 'answer', header: text('delivery.answer'), cell: (delivery) => <Answer delivery={delivery} /> },
    ...(mayWrite
      ? [
          {
            id: 'again',
            header: text('delivery.again'),
            cell: (delivery: Delivery) => <RedeliverButton delivery={delivery} />,
          },
        ]
      : []),
  ];
}
