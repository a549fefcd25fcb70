import { TextInput } from '@mantine/core';
import { FilterBar } from '../../components/filter-bar';
import { Empty, QueryStates } from '../../components/query-states';
import { useText } from '../../lib/text';
import { addDays, formatDay, today } from './calendar';
import { CloseFigures } from './close-figures';
import { MonthChart } from './month-chart';
import { ScopeFilters } from './scope-filters';
import { useBooksSearch } from './search';
import { StepControl } from './step-control';
import { isAlike, useSummary } from './use-summary';

/** What became of the payments of one day. */
export function DailyClose() {
  const text = useText('books');
  const [{ day = today(), merchant, currency }] = useBooksSearch();
  const scope = { merchant, currency };
  const query = useSummary({ ...scope, from: day, to: day, groupBy: 'cardType' });
  return (
    <>
      <DayFilters day={day} />
      <QueryStates query={query} lines={8}>
        {({ totals, items }) =>
          totals.length === 0 ? (
            <Empty title={text('emptyDay', { day: formatDay(day) })}>{text('emptyDayHelp')}</Empty>
          ) : (
            totals.map((figures) => (
              <CloseFigures
                key={figures.environment + figures.currency}
                figures={figures}
                cardTypes={items.filter((item) => isAlike(item, figures))}
              />
            ))
          )
        }
      </QueryStates>
      <MonthChart {...scope} day={day} />
    </>
  );
}

function DayFilters({ day }: { day: string }) {
  const text = useText('books');
  const [, setSearch] = useBooksSearch();
  const choose = (next: string): void => {
    setSearch({ day: next === '' || next >= today() ? undefined : next });
  };
  return (
    <FilterBar>
      <StepControl
        previous={text('previousDay')}
        next={text('nextDay')}
        isLast={day >= today()}
        onStep={(by) => {
          choose(addDays(day, by));
        }}
      >
        <TextInput
          type="date"
          label={text('day')}
          value={day}
          max={today()}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
          }}
        />
      </StepControl>
      <ScopeFilters />
    </FilterBar>
  );
}
