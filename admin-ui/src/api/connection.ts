import { useEffect, useRef, useSyncExternalStore } from 'react';

const PROBE = '/health/live';
const PROBE_EVERY_MS = 5000;

let isAway = false;
let timer: number | undefined;
const listeners = new Set<() => void>();

/** What every request finds out: whether the gateway answers at all. While it does not, it is asked now and then. */
export function reportAnswer(isThere: boolean): void {
  if (isAway === !isThere) return;
  isAway = !isThere;
  window.clearInterval(timer);
  if (isAway) timer = window.setInterval(() => void isAnswering(), PROBE_EVERY_MS);
  for (const listener of listeners) listener();
}

/** Asks it. */
export async function isAnswering(): Promise<boolean> {
  const isThere = await fetch(PROBE, { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  reportAnswer(isThere);
  return isThere;
}

/** The browser's own opinion is only a reason to ask: on the gateway's machine it may be offline and all is well. */
export function watchConnection(): void {
  for (const kind of ['online', 'offline']) window.addEventListener(kind, () => void isAnswering());
}

/** Whether the gateway has stopped answering. */
export function useIsAway(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isAway,
  );
}

/** Does something as soon as it answers again. */
export function useWhenBack(work: () => void): void {
  const away = useIsAway();
  const wasAway = useRef(away);
  useEffect(() => {
    if (wasAway.current && !away) work();
    wasAway.current = away;
  }, [away, work]);
}
