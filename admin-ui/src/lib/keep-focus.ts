const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** Parts of the page that the focus does not leave by itself. */
const PARTS = '[role=dialog], nav, header, main';

/**
 * From now on the keyboard stays where it was: a button that cannot be pressed while it works has the focus again when
 * it is done, and where something goes away that had the focus (a filter that was removed, "Show more" at the end), the
 * next thing gets it. Browsers would leave it nowhere. Only for who uses the keyboard: a phone would open its own.
 */
export function keepFocus(): void {
  let last = whereKeyboardIs(document.activeElement);
  document.addEventListener('focusin', ({ target }) => (last = whereKeyboardIs(target)));
  document.addEventListener('pointerdown', () => (last = null), { capture: true });
  new MutationObserver((records) => {
    if (last === null || document.activeElement !== document.body) return;
    const [left, path] = [last, window.location.pathname];
    if (left.isConnected && isBusy(left)) return;
    const removal = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(left)));
    if (!removal && !records.some(({ target }) => target === left)) return;
    // Whatever else wants the focus after this change comes first: a dialog's opener, the heading of another page.
    afterFrames(() => {
      const isStillNowhere = document.activeElement === document.body && last === left;
      if (isStillNowhere && window.location.pathname === path) successor(left, removal)?.focus();
    });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
}

function whereKeyboardIs(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement && target !== document.body && target.matches(':focus-visible') ? target : null;
}

function isBusy(element: HTMLElement): boolean {
  return element.dataset['loading'] !== undefined;
}

function isStop(element: HTMLElement): boolean {
  return element.matches(':not(:disabled, [tabindex="-1"])') && element.checkVisibility();
}

/** The same again, or what stands there now. */
function successor(element: HTMLElement, removal: MutationRecord | undefined): HTMLElement | undefined {
  if (element.isConnected) return isStop(element) ? element : following(element);
  if (!removal) return undefined;
  const { target, previousSibling } = removal;
  if (previousSibling?.isConnected) return following(previousSibling);
  return target instanceof Element && target.isConnected ? (stopsIn(target)[0] ?? following(target)) : undefined;
}

/** The first stop after a place, in the same part of the page; at its end the last one. */
function following(place: Node): HTMLElement | undefined {
  const element = place instanceof Element ? place : place.parentElement;
  const stops = stopsIn(element?.closest(PARTS) ?? document.body);
  const isAfter = (stop: Node): boolean =>
    (place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !place.contains(stop);
  return stops.find(isAfter) ?? stops.at(-1);
}

function stopsIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(STOPS)].filter(isStop);
}

function afterFrames(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
