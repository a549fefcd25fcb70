import { dateFormat } from '../lib/format';
import classes from './time.module.css';

interface TimeProps {
  /** RFC 3339. */
  readonly value: string;
  /** To the millisecond, for histories. */
  readonly ms?: boolean;
  /** A keyboard can reach it to read UTC. Off in tables, where it would be a stop in every row. */
  readonly focusable?: boolean;
}

/** A moment in the reader's own zone; UTC when it is pointed at, or has the focus. */
export function Time({ value, ms = false, focusable = false }: TimeProps) {
  const utc = `${value.replace('T', ' ').replace(/Z$/, '')} UTC`;
  return (
    <time dateTime={value} title={utc} data-utc={utc} className={classes.time} {...(focusable && { tabIndex: 0 })}>
      {formatTime(value, ms)}
    </time>
  );
}

/** Date and time as the reader's language and zone have it: `2 Mar 2026, 19:15:30`. */
export function formatTime(value: string, ms = false): string {
  return dateFormat({
    ...{ year: 'numeric', month: 'short', day: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
    ...(ms && { fractionalSecondDigits: 3 }),
  }).format(new Date(value));
}
