import { Alert } from '@mantine/core';
import { Clock } from 'lucide-react';
import { DateField } from '../../components/date-field';
import { DownloadButton } from '../../components/download-button';
import { FilterBar } from '../../components/filter-bar';
import { Empty, QueryStates } from '../../components/query-states';
import { isDay } from '../../lib/day';
import { useText } from '../../lib/text';
import { addDays, formatDay, today } from './calendar';
import { CloseFigures } from './close-figures';
import { Differences } from './differences';
import { LastDays } from './last-days';
import { ScopeFilters } from './scope-filters';
import { useBooksSearch } from './search';
import { StepControl } from './step-control';
import { Taken } from './taken';
import { isAlike, useDailyClose } from './use-reports';

/** What became of the payments of one day, what came in, and what has to be looked at. */
export function DailyClose() {
  const text = useText('books');
  const [{ day = today(), merchant, currency }] = useBooksSearch();
  const scope = { day, merchant, currency };
  const { query, csv } = useDailyClose(scope);
  return (
    <>
      <DayFilters day={day} csv={csv} />
      <QueryStates query={query} lines={8}>
        {({ closed, totals, items, taken, differences, moreDifferences }) =>
          totals.length + taken.length + differences.length === 0 ? (
            <Empty title={text('emptyDay', { day: formatDay(day) })}>{text('emptyDayHelp')}</Empty>
          ) : (
            <>
              {closed ? null : (
                <Alert variant="light" color="blue" mb="lg" icon={<Clock size={18} aria-hidden />}>
                  {text('notOver')}
                </Alert>
              )}
              {totals.map((figures) => (
                <CloseFigures
                  key={figures.environment + figures.currency}
                  figures={figures}
                  items={items.filter((item) => isAlike(item, figures))}
                />
              ))}
              <Taken rows={taken} />
              <Differences rows={differences} hasMore={moreDifferences} />
            </>
          )
        }
      </QueryStates>
      <LastDays {...scope} />
    </>
  );
}

function DayFilters({ day, csv }: { day: string; csv: string }) {
  const text = useText('books');
  const [, setSearch] = useBooksSearch();
  const choose = (next: string): void => {
    setSearch({ day: next >= today() ? undefined : next });
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
        <DateField
          type="date"
          label={text('day')}
          value={day}
          max={today()}
          fits={isDay}
          always
          onChange={(next) => {
            if (next !== undefined) choose(next);
          }}
        />
      </StepControl>
      <ScopeFilters />
      <DownloadButton href={csv} fileName={`daily-close-${day}.csv`} label={text('csv')} />
    </FilterBar>
  );
}
