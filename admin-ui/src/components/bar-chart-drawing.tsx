import { Bar, BarChart as Chart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { colon } from '../lib/punctuation';
import { currentLanguage } from '../lib/text';
import type { BarChartProps, BarItem, BarSeries } from './bar-chart-data';
import classes from './bar-chart.module.css';

const COLOURS: Readonly<Record<BarSeries['tone'], string>> = {
  main: 'var(--gateway-bar-main)',
  faint: 'var(--gateway-bar-faint)',
  good: 'var(--gateway-bar-good)',
  bad: 'var(--gateway-bar-bad)',
};

/** A chunk of its own; only `BarChart` loads it. */
export default function BarChartDrawing({ series, items }: BarChartProps) {
  const short = new Intl.NumberFormat(currentLanguage(), { notation: 'compact', maximumFractionDigits: 1 });
  const tick = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <Chart data={[...items]} accessibilityLayer={false} margin={{ top: 4, right: 0, bottom: 0, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--gateway-line)" />
        <XAxis
          dataKey="label"
          tick={tick}
          tickLine={false}
          axisLine={false}
          interval="equidistantPreserveStart"
          minTickGap={24}
        />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          width={44}
          tickFormatter={(value: number) => short.format(value)}
        />
        <Tooltip
          cursor={{ fill: 'var(--gateway-hover)' }}
          isAnimationActive={false}
          content={({ payload }) => <Tip item={payload[0]?.payload as BarItem | undefined} series={series} />}
        />
        {series.map(({ id, tone }) => (
          <Bar
            key={id}
            dataKey={(item: BarItem) => item.values[id] ?? 0}
            fill={COLOURS[tone]}
            radius={[3, 3, 0, 0]}
            maxBarSize={28}
            isAnimationActive={false}
          />
        ))}
      </Chart>
    </ResponsiveContainer>
  );
}

function Tip({ item, series }: { item: BarItem | undefined; series: readonly BarSeries[] }) {
  if (!item) return null;
  return (
    <div className={classes.tip}>
      <strong>{item.label}</strong>
      {series.map(({ id, label, tone }) => (
        <div key={id} className={classes.legend}>
          <span className={classes.square} data-tone={tone} />
          {label}
          {colon()}
          <span className="gateway-number">{item.shown[id]}</span>
        </div>
      ))}
    </div>
  );
}
