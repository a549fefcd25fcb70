import { DateField } from '../../components/date-field';
import { DownloadButton } from '../../components/download-button';
import { FilterBar } from '../../components/filter-bar';
import { Empty, QueryStates } from '../../components/query-states';
import { isMonth } from '../../lib/day';
import { useText } from '../../lib/text';
import { addMonths, formatMonth, today } from './calendar';
import { ScopeFilters } from './scope-filters';
import { useBooksSearch } from './search';
import { SettlementMonth } from './settlement-month';
import { StepControl } from './step-control';
import { UnsettledMoney } from './unsettled-money';
import { isAlike, useSettlement } from './use-reports';

/** The next month may have announcements already. */
const latest = (): string => addMonths(today().slice(0, 7), 1);

/** What MYGW settles on which day of a month, and what it has named no day for. */
export function Settlement() {
  const text = useText('books');
  const [{ month = today().slice(0, 7), merchant, currency }] = useBooksSearch();
  const { query, csv } = useSettlement({ month, merchant, currency });
  return (
    <>
      <MonthFilters month={month} csv={csv} />
      <QueryStates query={query} lines={8}>
        {({ items, totals, unsettled }) => (
          <>
            {totals.length === 0 ? (
              <Empty title={text('emptyMonth', { month: formatMonth(month) })}>{text('emptyMonthHelp')}</Empty>
            ) : (
              totals.map((total) => (
                <SettlementMonth
                  key={total.environment + total.currency}
                  {...{ month, total }}
                  items={items.filter((item) => isAlike(item, total))}
                />
              ))
            )}
            <UnsettledMoney rows={unsettled} />
          </>
        )}
      </QueryStates>
    </>
  );
}

function MonthFilters({ month, csv }: { month: string; csv: string }) {
  const text = useText('books');
  const [, setSearch] = useBooksSearch();
  const choose = (next: string): void => {
    setSearch({ month: next === today().slice(0, 7) ? undefined : next });
  };
  return (
    <FilterBar>
      <StepControl
        previous={text('previousMonth')}
        next={text('nextMonth')}
        isLast={month >= latest()}
        onStep={(by) => {
          choose(addMonths(month, by));
        }}
      >
        <DateField
          type="month"
          label={text('month')}
          value={month}
          max={latest()}
          fits={isMonth}
          always
          onChange={(next) => {
            if (next !== undefined) choose(next);
          }}
        />
      </StepControl>
      <ScopeFilters />
      <DownloadButton href={csv} fileName={`settlement-${month}.csv`} label={text('csv')} />
    </FilterBar>
  );
}
