import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

let isNotifying = false;
const listeners = new Set<() => void>();

/** Tells that something is done, in a corner of the page; screen readers read it out. Not for errors: they stay where they happened. */
export async function notify(message: string): Promise<void> {
  isNotifying = true;
  for (const listener of listeners) listener();
  // Where it can't be loaded nothing is said: what it tells of is done all the same, and must not look like a failure.
  const notifications = await import('@mantine/notifications').catch(() => null);
  const closeButtonProps = { 'aria-label': i18next.t('close') };
  notifications?.showNotification({ message, withBorder: true, color: 'green', autoClose: 5000, closeButtonProps });
}

/** Whether there has been anything to tell: until then the place for it is not loaded. */
export function useIsNotifying(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isNotifying,
  );
}
