import type { Page } from 'playwright-core';

const FOCUSED_NAME = `(() => {
  const { labels, ariaLabel, textContent } = document.activeElement;
  return (document.activeElement === document.body ? 'nothing' : ariaLabel ?? labels?.[0]?.textContent ?? textContent ?? '').replace(/ \\*$/, '').trim();
})()`;

/** What has the focus: the name of a field, button or link. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate<string>(FOCUSED_NAME);
}

/** Goes on by the tabulator until the field, button or link of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedName(page)) === name) return;
  }
  throw new Error(`The keyboard does not reach ${name}`);
}

/** Presses the button, or follows the link, of this name. */
export async function pressEnterOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}
