import type { ReactNode } from 'react';
import classes from './steps.module.css';

export interface Step {
  readonly title: string;
  readonly content: ReactNode;
}

/** A guide, step by step, for what is to be done elsewhere. */
export function Steps({ items }: { items: readonly Step[] }) {
  return (
    <ol className={classes.steps}>
      {items.map(({ title, content }) => (
        <li key={title}>
          <strong>{title}</strong>
          <div>{content}</div>
        </li>
      ))}
    </ol>
  );
}
