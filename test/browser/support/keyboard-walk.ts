import type { Page } from 'playwright-core';

/** A stop of the keyboard. */
interface Stop {
  readonly name: string;
  /** Whether something is drawn around it that was not there before. */
  readonly isMarked: boolean;
  /** Whether nothing that sticks to the window lies over it (WCAG 2.4.11). */
  readonly isSeen: boolean;
}

/**
 * In the page: what can be operated, each once for a group of radios, and of a row of tabs the chosen one, because the
 * arrows do the rest. Written down before the walk; a stop is then known by its place in this list.
 */
const BEGIN = `(() => {
  document.querySelector('main').focus();
  window.way.length = 0;
  const every = 'main :is(a[href], button, input, select, textarea, summary, [tabindex="0"])';
  const isIts = (one) => one.type !== 'radio' || one.checked
    || (document.querySelector('[name="' + one.name + '"]:checked') === null && document.querySelector('[name="' + one.name + '"]') === one);
  window.stops = [...document.querySelectorAll(every)].filter((one) =>
    !one.disabled && one.tabIndex >= 0 && !one.closest('[aria-hidden=true]') && one.checkVisibility({ visibilityProperty: true }) && isIts(one));
  window.looks = new Map(window.stops.map((one) => [one, window.lookOf(one)]));
  return window.stops.length;
})()`;

const HELPERS = `(() => {
  window.nameOf = (one) => (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim().slice(0, 60) || one.tagName;
  // A box or a switch is drawn by what stands beside the field, or around it.
  window.lookOf = (one) => [one, one.parentElement, one.closest('.mantine-Input-wrapper')?.querySelector('.mantine-Input-input'), one.nextElementSibling, one.labels?.[0]].filter((near) => near instanceof Element).map((near) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(near);
    return [outlineStyle === 'none' ? '' : outlineWidth + outlineColor, boxShadow, borderColor].join();
  }).join(';');
  window.way = [];
  addEventListener('keyup', () => window.way.push(window.stop()));
  window.stop = () => {
    const one = document.activeElement;
    const { left, top, width, height } = one.getBoundingClientRect();
    const isHit = (hit) => hit !== null && (one.contains(hit) || hit.contains(one) || [...one.labels ?? []].some((label) => label.contains(hit))
      || one.closest('label, [data-position], .mantine-Input-wrapper')?.contains(hit) === true);
    const isIn = document.querySelector('main').contains(one) && one.id !== 'main-content';
    return isIn && {
      name: window.nameOf(one),
      index: window.stops.indexOf(one),
      isMarked: window.looks.get(one) !== window.lookOf(one),
      isSeen: [0.05, 0.5, 0.95].some((part) => isHit(document.elementFromPoint(left + width / 2, top + height * part))),
    };
  };
})()`;

const LOOK_EVERY = 8;

/**
 * Goes through the page in front by the tabulator alone, from the link that leads past the navigation to where the page
 * ends. A focus that is caught somewhere ends it, too.
 *
 * @returns what is wrong: what is not reached, not marked, or covered
 */
export async function walkByKeyboard(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'way' in window"))) await page.evaluate(HELPERS);
  const count = await page.evaluate<number>(BEGIN);
  const reached = new Map<number, Stop>();
  const wrong: string[] = [];
  // A field for a day is several stops.
  for (let presses = 0; presses < count * 2 + 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (presses % LOOK_EVERY < LOOK_EVERY - 1) continue;
    if (await page.evaluate<boolean>('window.way.includes(false)')) break;
  }
  for (const stop of await page.evaluate<((Stop & { index: number }) | false)[]>('window.way')) {
    if (stop === false) break;
    reached.set(stop.index, stop);
    if (!stop.isMarked) wrong.push(`${stop.name}: the focus is not seen`);
    if (!stop.isSeen) wrong.push(`${stop.name}: covered`);
  }
  const names = await page.evaluate<string[]>('window.stops.map(window.nameOf)');
  return [...wrong, ...names.filter((_, index) => !reached.has(index)).map((name) => `${name}: not reached`)];
}
