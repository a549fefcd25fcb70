import { BarChart } from '../../components/bar-chart';
import { formatAmount } from '../../components/money';
import { Section } from '../../components/section';
import { zeroLike } from '../../lib/decimal';
import { useText } from '../../lib/text';
import { addDays, daysFrom, formatShortDay } from './calendar';
import { type Figures, isAlike, type Scope, useDays } from './use-reports';

const DAYS = 30;

/** The days up to the one that is closed, to see whether it is like the others: a chart for each kind of money. */
export function LastDays({ day, merchant, currency }: Scope & { day: string }) {
  const text = useText('books');
  const first = addDays(day, 1 - DAYS);
  const { data } = useDays({ merchant, currency, from: first, to: day });
  if (!data) return null;
  return data.totals.map((total) => (
    <Section key={total.environment + total.currency} title={text('last30', { currency: total.currency })}>
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
  ));
}

function barOf(day: string, amount: string, { currency }: Figures) {
  return {
    label: formatShortDay(day),
    values: { received: Number(amount) },
    shown: { received: formatAmount(amount, currency) },
  };
}
