import { Group, Pill } from '@mantine/core';
import { CalendarDays } from 'lucide-react';
import { formatPeriod } from '../../../components/period-control';
import { cardTypeName } from '../../../lib/card-type';
import { colon } from '../../../lib/punctuation';
import { useText } from '../../../lib/text';
import type { ChangeFilters, Filters } from './filters';
import type { Names } from './use-names';

interface FilterChipsProps {
  readonly filters: Filters;
  readonly onChange: ChangeFilters;
  readonly names: Names;
}

/** What the list shows, at one look; the period always, so that nobody takes a part for the whole. */
export function FilterChips({ filters, onChange, names }: FilterChipsProps) {
  const text = useText('transactions');
  const common = useText('common');
  const period = formatPeriod(filters);
  return (
    <Group component="ul" gap="xs" mb="md" p={0} m={0} aria-label={text('shown')} className="gateway-chips">
      <Pill
        component="li"
        size="md"
        withRemoveButton={period !== null}
        removeButtonProps={{
          'aria-label': text('removeFilter', { name: common('period') }),
          'aria-hidden': false,
          tabIndex: 0,
        }}
        onRemove={() => {
          onChange({ period: undefined, from: undefined, to: undefined });
        }}
      >
        <CalendarDays size={13} aria-hidden /> {period ?? text('anyTime')}
      </Pill>
      {useChips(filters, names).map(({ name, label, value }) => (
        <Pill
          key={name}
          component="li"
          size="md"
          withRemoveButton
          removeButtonProps={{ 'aria-label': text('removeFilter', { name: label }), 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => {
            onChange({ [name]: undefined });
          }}
        >
          {label}
          {colon()}
          {value}
        </Pill>
      ))}
    </Group>
  );
}

function useChips(filters: Filters, names: Names) {
  const text = useText('transactions');
  const common = useText('common');
  const { q, status, attention, environment, cardType, integration, merchant, currency, minAmount, maxAmount } =
    filters;
  const chips = [
    { name: 'q', label: text('search'), value: q },
    { name: 'status', label: text('state'), value: status && common(`state.${status}`) },
    { name: 'attention', label: text('attention'), value: attention && common(`attention.${attention}`) },
    { name: 'environment', label: text('environment'), value: environment && common(environment) },
    { name: 'cardType', label: text('cardType'), value: cardType && cardTypeName(cardType) },
    { name: 'integration', label: text('integration'), value: integration && names.integrationName(integration) },
    { name: 'merchant', label: text('merchant'), value: merchant && names.merchantName(merchant) },
    { name: 'currency', label: text('currency'), value: currency },
    { name: 'minAmount', label: text('minAmount'), value: minAmount },
    { name: 'maxAmount', label: text('maxAmount'), value: maxAmount },
  ];
  return chips.filter(({ value }) => value !== undefined);
}
