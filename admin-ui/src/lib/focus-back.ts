import { useLayoutEffect, useRef } from 'react';

/** What opens above a page, and takes the focus with it when it goes. */
const DIALOG = '[role=dialog]';

/**
 * Gives the focus back to what had it when something opened above the page. To the page's heading where that is gone:
 * else the keyboard would start again at the top.
 *
 * @param part what opens, as a selector: a focus that has gone elsewhere meanwhile is left there
 */
export function useFocusBack(isOpen: boolean, part = DIALOG): void {
  const opener = useRef<Element>(null);
  useLayoutEffect(() => {
    // Not in the clean-up: React gives the focus to what had it while it changes the page.
    if (!isOpen) giveBack(opener.current, part);
    opener.current = isOpen ? document.activeElement : null;
  }, [isOpen, part]);
  // What goes without being closed first is gone by then.
  useLayoutEffect(
    () => () => {
      giveBack(opener.current, part);
    },
    [part],
  );
}

function giveBack(opener: Element | null, part: string): void {
  const active = document.activeElement;
  if (active !== null && active !== document.body && active.closest(part) === null) return;
  if (!(opener instanceof HTMLElement) || opener === document.body) return;
  opener.focus({ preventScroll: true });
  if (document.activeElement !== opener) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
