import classes from './home.module.css';

/** @param part from 0 to 1. For the eye only: the figure stands beside it. */
export function Bar({ part }: { part: number }) {
  return (
    <div className={classes.bar} aria-hidden>
      <div style={{ width: `${String(Math.round(part * 100))}%` }} />
    </div>
  );
}
