import type { ReactNode } from 'react';
import classes from './table.module.css';

interface TableProps {
  /** What the table is of, for screen readers. */
  readonly label: string;
  /** `thead` and `tbody`; a cell with figures has `data-align="end"`. */
  readonly children: ReactNode;
}

/** A table of plain elements: Mantine's brings along a scroll area that weighs more than most pages. */
export function Table({ label, children }: TableProps) {
  return (
    <table className={classes.table} aria-label={label}>
      {children}
    </table>
  );
}
