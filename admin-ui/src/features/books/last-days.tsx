import { BarChart } from '../../components/bar-chart';
import { formatAmount } from '../../components/money';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { zeroLike } from '../../lib/decimal';
import { useText } from '../../lib/text';
import { addDays, daysFrom, formatShortDay } from './calendar';
import { type Figures, isAlike, type Scope, type Summary, useDays } from './use-reports';

const DAYS = 30;

/** The days up to the one that is closed, to see whether it is like the others: a chart for each kind of money. */
export function LastDays({ day, merchant, currency }: Scope & { day: string }) {
  const first = addDays(day, 1 - DAYS);
  const query = useDays({ merchant, currency, from: first, to: day });
  return (
    <QueryStates query={query} lines={6}>
      {(data) =>
        data.totals.map((total) => <Days key={total.environment + total.currency} {...{ total, data, first, day }} />)
      }
    </QueryStates>
  );
}

interface DaysProps {
  readonly total: Figures;
  readonly data: Summary;
  readonly first: string;
  readonly day: string;
}

function Days({ total, data, first, day }: DaysProps) {
  const text = useText('books');
  return (
    <Section title={text('last30', { currency: total.currency })}>
      <BarChart
        label={text('last30', { currency: total.currency })}
        axis={text('day')}
        series={[{ id: 'received', label: text('received'), tone: 'main' }]}
        items={daysFrom(first, day).map((one) => {
          const item = data.items.find(({ group, ...figures }) => group === one && isAlike(figures, total));
          return barOf(one, item?.succeededAmount ?? zeroLike(total.succeededAmount), total);
        })}
      />
    </Section>
  );
}

function barOf(day: string, amount: string, { currency }: Figures) {
  return {
    label: formatShortDay(day),
    values: { received: Number(amount) },
    shown: { received: formatAmount(amount, currency) },
  };
}
