import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import { type Column, DataTable } from '../../components/data-table';
import { MoreButton } from '../../components/more-button';
import { Empty, QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { useText } from '../../lib/text';
import { AlarmWords } from './alarm-words';
import type { Alarm } from './use-alarms';

/** What the rules have found. */
export function AlarmList() {
  const text = useText('alarms');
  const list = api.useInfiniteQuery('get', '/api/v1/alarms', { params: { query: {} } }, cursorPaging);
  const columns: Column<Alarm>[] = [
    {
      id: 'message',
      header: text('alarm.what'),
      cell: ({ message, kind, details }) => (
        <>
          <strong>{text(`kind.${kind}`)}</strong>
          <AlarmWords {...{ kind, details, message }} />
        </>
      ),
    },
    { id: 'rule', header: text('alarm.rule'), cell: ({ ruleName }) => ruleName },
    {
      id: 'state',
      header: text('alarm.state'),
      cell: ({ state }) => (
        <StateBadge tone={state === 'firing' ? 'bad' : 'neutral'}>
          {text(state === 'firing' ? 'alarm.on' : 'alarm.over')}
        </StateBadge>
      ),
    },
    { id: 'since', header: text('alarm.since'), cell: ({ firedAt }) => <Time value={firedAt} /> },
    {
      id: 'until',
      header: text('alarm.until'),
      cell: ({ resolvedAt }) => (resolvedAt === null ? '–' : <Time value={resolvedAt} />),
    },
  ];
  return (
    <Section title={text('alarms.title')} description={text('alarms.help')}>
      <QueryStates query={{ ...list, data: rowsOf(list.data) }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={text('alarms.empty')}>{text('alarms.emptyHelp')}</Empty>
          ) : (
            <DataTable label={text('alarms.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />
          )
        }
      </QueryStates>
      <MoreButton list={list} />
    </Section>
  );
}
