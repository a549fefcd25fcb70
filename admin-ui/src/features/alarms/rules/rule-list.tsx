import { usePermission } from '../../../api/session';
import { useAllAlarmChannels, useAllAlarmRules } from '../../../api/whole-list';
import { type Column, DataTable } from '../../../components/data-table';
import { Empty, QueryStates } from '../../../components/query-states';
import { Section } from '../../../components/section';
import { StateBadge } from '../../../components/state-badge';
import { TextLink } from '../../../components/text-link';
import { cardTypeName } from '../../../lib/card-type';
import { listOf } from '../../../lib/punctuation';
import { useText } from '../../../lib/text';
import { NewButton } from '../new-button';
import type { Rule } from '../use-alarms';

/** When alarms are raised, and whom they are told to. */
export function RuleList() {
  const text = useText('alarms');
  const mayWrite = usePermission('alarms:write');
  const query = useAllAlarmRules();
  const columns = useColumns(mayWrite);
  const button = mayWrite ? <NewButton to="/alarms/rules/new" label={text('rules.new')} /> : undefined;
  return (
    <Section title={text('rules.title')} description={text('rules.help')} actions={button}>
      <QueryStates query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text('rules.empty')}>{text('rules.emptyHelp')}</Empty>
          ) : (
            <DataTable label={text('rules.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
          )
        }
      </QueryStates>
    </Section>
  );
}

function useColumns(mayWrite: boolean): Column<Rule>[] {
  const text = useText('alarms');
  const channels = useAllAlarmChannels().data?.items ?? [];
  const namesOf = (ids: readonly string[]) => channels.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return [
    {
      id: 'name',
      header: text('rule.name'),
      cell: ({ id, name }) => (mayWrite ? <TextLink to={`/alarms/rules/${id}`}>{name}</TextLink> : name),
    },
    {
      id: 'condition',
      header: text('rule.condition'),
      cell: ({ kind, threshold, windowMinutes, minPayments, cardType }) => (
        <>
          <div>
            {text(`kind.${kind}`)}
            {cardType === null ? null : text('ofCardType', { cardType: cardTypeName(cardType) })}
          </div>
          {text(`says.${kind}`, { threshold, windowMinutes, minPayments })}
        </>
      ),
    },
    {
      id: 'channels',
      header: text('rule.channels'),
      cell: (rule) => listOf(namesOf(rule.channels)) || text('rules.noChannel'),
    },
    {
      id: 'quiet',
      header: text('rule.quiet'),
      cell: ({ quietHours }) => (quietHours === null ? '–' : text('quietSays', { ...quietHours })),
    },
    {
      id: 'state',
      header: text('rule.state'),
      cell: ({ enabled }) => (
        <StateBadge tone={enabled ? 'good' : 'neutral'}>{text(enabled ? 'rule.enabled' : 'rule.disabled')}</StateBadge>
      ),
    },
  ];
}
