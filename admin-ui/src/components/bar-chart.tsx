import { Button, Group, Skeleton, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../lib/text';
import type { BarChartProps, BarItem } from './bar-chart-data';
import classes from './bar-chart.module.css';
import { type Column, DataTable } from './data-table';

/** The library that draws is large, and only needed once there is something to draw. */
const Drawing = lazy(() => import('./bar-chart-drawing'));

/** Figures as bars; the same figures as a table at the press of a button, and for screen readers without one. */
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
        <div aria-hidden className={classes.drawing}>
          <Suspense fallback={<Skeleton height="100%" />}>
            <Drawing {...props} />
          </Suspense>
        </div>
      )}
    </figure>
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
