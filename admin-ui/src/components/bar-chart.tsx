import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../lib/text';
import type { BarChartProps, BarItem, BarSeries } from './bar-chart-data';
import classes from './bar-chart.module.css';
import { type Column, DataTable } from './data-table';
import { Plot } from './plot';

const COLOURS: Readonly<Record<BarSeries['tone'], string>> = {
  main: 'var(--gateway-bar-main)',
  faint: 'var(--gateway-bar-faint)',
  good: 'var(--gateway-bar-good)',
  bad: 'var(--gateway-bar-bad)',
};

/** Figures as bars; the same figures as a table at the press of a button. */
export function BarChart(props: BarChartProps) {
  const text = useText('common');
  const { label, series } = props;
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-label={label}>
      <Group justify="space-between" gap="xs" mb="sm">
        <Group gap="md" aria-hidden={!asTable}>
          {series.map(({ id, label: name, tone }) => (
            <Text key={id} size="sm" c="dimmed" className={classes.legend}>
              <span className={classes.square} data-tone={tone} />
              {name}
            </Text>
          ))}
        </Group>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={text(asTable ? 'chart.showChart' : 'chart.showTable', { what: label })}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {text(asTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </Group>
      {asTable ? (
        <Figures {...props} />
      ) : (
        <div className={classes.drawing}>
          <Drawing {...props} />
        </div>
      )}
    </figure>
  );
}

function Drawing({ series, items }: BarChartProps) {
  return (
    <Plot
      places={items.map(({ label }) => label)}
      bars={series.map(({ id, tone }) => ({
        values: items.map(({ values }) => values[id] ?? 0),
        colour: COLOURS[tone],
      }))}
      tip={(place) => <Tip item={items[place]} series={series} />}
    />
  );
}

function Tip({ item, series }: { item: BarItem | undefined; series: readonly BarSeries[] }) {
  if (!item) return null;
  return (
    <>
      <strong>{item.label}</strong>
      {series.map(({ id, label, tone }) => (
        <div key={id} className={classes.legend}>
          <span className={classes.square} data-tone={tone} />
          {label}: {item.shown[id]}
        </div>
      ))}
    </>
  );
}

function Figures({ label, axis, series, items }: BarChartProps) {
  const columns: Column<BarItem>[] = [
    { id: 'axis', header: axis, cell: (item) => item.label },
    ...series.map(({ id, label: header }): Column<BarItem> => {
      return { id, header, align: 'end', cell: ({ shown }) => <span className="gateway-number">{shown[id]}</span> };
    }),
  ];
  return <DataTable label={label} columns={columns} rows={items} rowKey={(item) => item.label} />;
}
