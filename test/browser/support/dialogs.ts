import type { Page } from 'playwright-core';

const LISTEN = `(() => {
  window.dialogTexts = [];
  const look = () => {
    const text = document.querySelector('[role=dialog]')?.textContent;
    if (text && !window.dialogTexts.includes(text)) window.dialogTexts.push(text);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
})()`;

/**
 * From now on, until the page is loaded anew, what stands in the dialog is written down, however short it is there. It
 * fades out then, as it does for most people; elsewhere the tests ask for no motion.
 */
export async function watchDialog(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.evaluate(LISTEN);
}

/** The different texts that the dialog has shown since `watchDialog`, until the last of its fading out. */
export async function shownInDialog(page: Page): Promise<string[]> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page.evaluate<string[]>('window.dialogTexts');
}
