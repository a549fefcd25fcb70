import { Bar, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatAmount } from '../../components/money';
import { formatDay } from '../../components/period-control';
import { currentLanguage, useText } from '../../lib/text';

export interface DayPoint {
  readonly day: string;
  readonly amount: number;
  readonly payments: number;
}

interface DaysChartProps {
  readonly points: readonly DayPoint[];
  readonly currency: string;
}

const LINE = 'var(--gateway-line)';
const AXIS = { fontSize: 12, fill: 'var(--mantine-color-dimmed)' };

/** Bars of money, a line of payments. A picture only: the same figures stand below it as a table. */
export default function DaysChart({ points, currency }: DaysChartProps) {
  const text = useText('home');
  const compact = new Intl.NumberFormat(currentLanguage(), { notation: 'compact' });
  const short = (day: string): string => formatDay(day).replace(/[ ]?\d{4}年?/, '');
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={[...points]} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid yAxisId="amount" vertical={false} stroke={LINE} />
        <XAxis
          dataKey="day"
          tickFormatter={short}
          tick={AXIS}
          stroke={LINE}
          interval="equidistantPreserveStart"
          minTickGap={24}
        />
        <YAxis
          yAxisId="amount"
          tickFormatter={(value: number) => compact.format(value)}
          tick={AXIS}
          stroke={LINE}
          width={44}
        />
        <YAxis yAxisId="payments" orientation="right" allowDecimals={false} tick={AXIS} stroke={LINE} width={32} />
        <Tooltip
          labelFormatter={(day) => (typeof day === 'string' ? formatDay(day) : '')}
          formatter={(value, name) => [
            name === 'amount' ? `${formatAmount(String(value), currency)} ${currency}` : String(value),
            text(name === 'amount' ? 'paid' : 'payments'),
          ]}
          contentStyle={{ background: 'var(--mantine-color-body)', borderColor: LINE, borderRadius: 8 }}
        />
        <Bar
          yAxisId="amount"
          dataKey="amount"
          fill="var(--mantine-color-brand-6)"
          radius={[3, 3, 0, 0]}
          isAnimationActive={false}
        />
        <Line
          yAxisId="payments"
          dataKey="payments"
          type="linear"
          stroke="var(--mantine-color-orange-6)"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
