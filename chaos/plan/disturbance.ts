import type { Random } from './random.js';

/** Moments of a payment at which something may befall the gateway. */
export const STEPS = ['landing', 'choose', 'payment-call', 'page', 'callback', 'reply', 'cancel', 'wait'] as const;
export type Step = (typeof STEPS)[number];

/**
 * What befalls the gateway itself. `kill` is SIGKILL, `restart` SIGTERM, `freeze` SIGSTOP and, after a while, SIGCONT:
 * a machine that stood still, with all its clocks. `busy`: another process has the database's
 * write lock (SQLite) or the newest rows (PostgreSQL). `disconnect`: the database ends connections (PostgreSQL).
 */
export interface Disturbance {
  readonly kind: 'kill' | 'restart' | 'freeze' | 'busy' | 'disconnect';
  readonly step: Step;
  readonly delayMs: number;
  /** How long the database is busy, or the gateway down or frozen. */
  readonly forMs: number;
  /** Chooses among instances, and among connections. */
  readonly which: number;
}

export function planDisturbance(random: Random): Disturbance | null {
  const kind = random.weighted({ none: 9625, kill: 70, restart: 30, freeze: 15, busy: 180, disconnect: 80 });
  if (kind === 'none') return null;
  return {
    kind,
    step: random.pick(STEPS),
    delayMs: random.chance(0.5) ? 0 : random.integer(1, 80),
    // Also for longer than any lease holds.
    forMs: kind === 'freeze' ? random.integer(1000, 8000) : random.integer(30, 400),
    which: random.next(),
  };
}
