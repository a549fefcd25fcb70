import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { FilterAmount } from '../../../components/filter-amount';
import { FilterBar, FilterPair, FilterSelect } from '../../../components/filter-bar';
import { FilterText } from '../../../components/filter-text';
import { PeriodControl } from '../../../components/period-control';
import { cardTypeName } from '../../../lib/card-type';
import { CARD_TYPES } from '../../../lib/choices';
import { useText } from '../../../lib/text';
import {
  ATTENTION_CODES,
  type ChangeFilters,
  ENVIRONMENTS,
  type Filters,
  isFiltered,
  NO_FILTERS,
  STATUSES,
} from './filters';
import type { Named, Names } from './use-names';

interface FilterFieldsProps {
  readonly filters: Filters;
  readonly onChange: ChangeFilters;
  readonly names: Names;
}

/** Behind a button, until one of them is used. */
const RARE = ['environment', 'cardType', 'integration', 'merchant', 'currency', 'minAmount', 'maxAmount'] as const;

/** All filters of the list. What is chosen stands in the address. */
export function FilterFields({ filters, onChange, names }: FilterFieldsProps) {
  const text = useText('transactions');
  const [isOpen, { open: showMore }] = useDisclosure();
  const isMore = isOpen || RARE.some((name) => filters[name] !== undefined);
  return (
    <FilterBar
      {...(isFiltered(filters) && {
        onClear: () => {
          onChange(NO_FILTERS);
        },
      })}
    >
      <FilterText
        label={text('search')}
        placeholder={text('searchHint')}
        value={filters.q}
        onChange={(q) => {
          onChange({ q });
        }}
      />
      <StateFields filters={filters} onChange={onChange} />
      <PeriodControl value={filters} onChange={onChange} any={text('anyTime')} />
      {isMore ? (
        <>
          <OriginFields filters={filters} onChange={onChange} names={names} />
          <AmountFields filters={filters} onChange={onChange} />
        </>
      ) : (
        <Button variant="subtle" onClick={showMore}>
          {text('moreFilters')}
        </Button>
      )}
    </FilterBar>
  );
}

function StateFields({ filters, onChange }: Omit<FilterFieldsProps, 'names'>) {
  const text = useText('transactions');
  const common = useText('common');
  return (
    <>
      <FilterSelect
        label={text('state')}
        value={filters.status}
        onChange={(status) => {
          onChange({ status: status as Filters['status'] });
        }}
        options={STATUSES.map((value) => ({ value, label: common(`state.${value}`) }))}
      />
      <FilterSelect
        label={text('attention')}
        value={filters.attention}
        onChange={(attention) => {
          onChange({ attention: attention as Filters['attention'] });
        }}
        options={ATTENTION_CODES.map((value) => ({ value, label: common(`attention.${value}`) }))}
      />
    </>
  );
}

function OriginFields({ filters, onChange, names }: FilterFieldsProps) {
  const text = useText('transactions');
  const common = useText('common');
  const select = (name: 'integration' | 'merchant', options: readonly Named[]) => (
    <FilterSelect
      label={text(name)}
      value={filters[name]}
      onChange={(value) => {
        onChange({ [name]: value });
      }}
      options={options.map(({ id, name: label }) => ({ value: id, label }))}
    />
  );
  return (
    <>
      <FilterSelect
        label={text('environment')}
        value={filters.environment}
        onChange={(environment) => {
          onChange({ environment: environment as Filters['environment'] });
        }}
        options={ENVIRONMENTS.map((value) => ({ value, label: common(value) }))}
      />
      <FilterSelect
        label={text('cardType')}
        value={filters.cardType}
        onChange={(cardType) => {
          onChange({ cardType: cardType as Filters['cardType'] });
        }}
        options={CARD_TYPES.map((value) => ({ value, label: cardTypeName(value) }))}
      />
      {select('integration', names.integrations)}
      {select('merchant', names.merchants)}
      <FilterSelect
        label={text('currency')}
        value={filters.currency}
        onChange={(currency) => {
          onChange({ currency });
        }}
        options={names.currencies.map((value) => ({ value, label: value }))}
      />
    </>
  );
}

function AmountFields({ filters, onChange }: Omit<FilterFieldsProps, 'names'>) {
  const text = useText('transactions');
  return (
    <FilterPair>
      {(['minAmount', 'maxAmount'] as const).map((name) => (
        <FilterAmount
          key={name}
          label={text(name)}
          value={filters[name]}
          onChange={(value) => {
            onChange({ [name]: value });
          }}
        />
      ))}
    </FilterPair>
  );
}
