import { Button, Group, Loader, Text } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import { useChosenColumns } from '../../components/column-chooser';
import { DataTable } from '../../components/data-table';
import { formatAmount } from '../../components/money';
import { MoreButton } from '../../components/more-button';
import { PageHeader } from '../../components/page-header';
import { Empty, QueryStates } from '../../components/query-states';
import { useSearchState } from '../../lib/search-state';
import { useText } from '../../lib/text';
import { useColumns } from './list/columns';
import { ExportMenu } from './list/export-menu';
import { FilterChips } from './list/filter-chips';
import { FilterFields } from './list/filter-fields';
import { type Filters, FILTERS, isFiltered, NO_FILTERS, toQuery, type Transaction } from './list/filters';
import { KeyboardHelp } from './list/keyboard';
import { sumsOf } from './list/sums';
import { type Names, useNames } from './list/use-names';
import { ViewsMenu } from './list/views-menu';

const DEFAULT_SORT = '-createdAt';

/** All transactions, by filters that the address holds. */
export default function TransactionsPage() {
  const text = useText('transactions');
  const [filters, setFilters] = useSearchState(FILTERS);
  const names = useNames();
  const list = useTransactions(filters);
  const { shown, chooser } = useChosenColumns('transactions', useColumns(names));
  const rows = rowsOf(list.data);
  return (
    <>
      <PageHeader
        title={text('title')}
        actions={
          <>
            <KeyboardHelp />
            <ViewsMenu filters={filters} onChange={setFilters} />
            {chooser}
            <ExportMenu filters={filters} />
          </>
        }
      />
      <FilterFields filters={filters} onChange={setFilters} names={names} />
      <FilterChips filters={filters} onChange={setFilters} names={names} />
      <QueryStates query={{ ...list, data: rows }} lines={10}>
        {(found) => (
          <div aria-busy={list.isPlaceholderData}>
            <Count rows={found} names={names} hasMore={list.hasNextPage} isLoading={list.isPlaceholderData} />
            {found.length > 0 ? (
              <DataTable<Transaction>
                label={text('title')}
                columns={shown}
                rows={found}
                rowKey={({ id }) => id}
                sort={filters.sort ?? DEFAULT_SORT}
                onSort={(sort) => {
                  setFilters({ sort: sort === DEFAULT_SORT ? undefined : (sort as Filters['sort']) });
                }}
              />
            ) : null}
            {found.length === 0 && !list.isPlaceholderData ? (
              <Nothing
                filters={filters}
                onClear={() => {
                  setFilters(NO_FILTERS);
                }}
              />
            ) : null}
            <MoreButton list={list} />
          </div>
        )}
      </QueryStates>
    </>
  );
}

function useTransactions(filters: Filters) {
  const query = { ...toQuery(filters), sort: filters.sort ?? DEFAULT_SORT };
  return api.useInfiniteQuery(
    'get',
    '/api/v1/transactions',
    { params: { query } },
    { ...cursorPaging, placeholderData: keepPreviousData },
  );
}

interface CountProps {
  readonly rows: readonly Transaction[];
  readonly names: Names;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
}

/** How many rows are there, and what they come to; a screen reader hears it after each change of the filters. */
function Count({ rows, names, hasMore, isLoading }: CountProps) {
  const text = useText('transactions');
  const common = useText('common');
  // Before it is known whose money is real, none of it is added up.
  const known = names.isLoaded ? rows : [];
  const sums = sumsOf(known, ({ merchant }) => names.isTest(merchant)).map(({ amount, currency, isTest }) => {
    const sum = `${formatAmount(amount, currency)} ${currency}`;
    return isTest ? text('testSum', { sum, test: common('test') }) : sum;
  });
  return (
    <Group gap="xs" mb="xs" role="status" mih="1.25rem">
      <Text size="sm" c="dimmed">
        {isLoading ? text('searching') : text(hasMore ? 'firstRows' : 'rows', { count: rows.length })}
      </Text>
      {isLoading ? <Loader size={14} /> : null}
      {isLoading || sums.length === 0 ? null : (
        <Text size="sm" c="dimmed" className="gateway-number">
          {text('inAll', { sums: sums.join(' · ') })}
        </Text>
      )}
    </Group>
  );
}

function Nothing({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const text = useText('transactions');
  if (!isFiltered(filters)) return <Empty title={text('noneYet')}>{text('noneYetHelp')}</Empty>;
  return (
    <Empty
      title={text('noneFound')}
      action={
        <Button variant="default" onClick={onClear}>
          {text('showAll')}
        </Button>
      }
    >
      {text('noneFoundHelp')}
    </Empty>
  );
}
