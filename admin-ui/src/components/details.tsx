import type { ReactNode } from 'react';
import classes from './details.module.css';

export interface Detail {
  readonly label: string;
  readonly value: ReactNode;
}

/** What is known of one thing, label by label (`dl`); those whose value is null are left out. */
export function Details({ items }: { items: readonly Detail[] }) {
  return (
    <dl className={classes.list}>
      {items
        .filter(({ value }) => value !== null && value !== undefined)
        .map(({ label, value }) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
