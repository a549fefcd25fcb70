import { formatAmount } from '../../components/money';
import { formatDay } from '../../components/period-control';
import { Plot } from '../../components/plot';
import { formatCount } from '../../lib/format';
import { useText } from '../../lib/text';

export interface DayPoint {
  readonly day: string;
  /** A decimal text, as it is to be read. */
  readonly amount: string;
  readonly payments: number;
}

interface DaysChartProps {
  readonly points: readonly DayPoint[];
  readonly currency: string;
}

/** Bars of money, a line of payments. A picture only: the same figures stand below it as a table. */
export function DaysChart({ points, currency }: DaysChartProps) {
  return (
    <Plot
      places={points.map(({ day }) => formatDay(day).replace(/[ ]?\d{4}年?/, ''))}
      bars={[{ values: points.map(({ amount }) => Number(amount)), colour: 'var(--mantine-color-brand-6)' }]}
      line={{ values: points.map(({ payments }) => payments), colour: 'var(--mantine-color-orange-6)' }}
      tip={(place) => <Tip point={points[place]} currency={currency} />}
    />
  );
}

function Tip({ point, currency }: { point: DayPoint | undefined; currency: string }) {
  const text = useText('home');
  if (!point) return null;
  return (
    <>
      <strong>{formatDay(point.day)}</strong>
      <div>
        {text('paid')}: {formatAmount(point.amount, currency)} {currency}
      </div>
      <div>
        {text('payments')}: {formatCount(point.payments)}
      </div>
    </>
  );
}
