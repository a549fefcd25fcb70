import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BrowserWorld } from '../../support/browser-world.js';
import { arrival, CARD_TYPES, NOT_PAID, openCheckout, PAID } from '../support/errand.js';

interface Focused {
  readonly name: string;
  /** Width in pixels of the outline that is drawn, 0 for none. */
  readonly outline: number;
  /** Whether all of it can be seen without scrolling. */
  readonly inView: boolean;
}

const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return {
    name: element === document.body ? '' : element.textContent.replace(/\\s+/g, ' ').trim(),
    outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
    inView: top >= 0 && bottom <= innerHeight,
  };
})()`;

/** Presses Tab until the element is reached; gives all that had the focus on the way. */
async function tabTo(page: Page, name: string): Promise<Focused[]> {
  const way: Focused[] = [];
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<Focused>(FOCUSED);
    way.push(focused);
    if (focused.name.startsWith(name)) return way;
  }
  throw new Error(`${name} was not reached, only ${way.map((focused) => focused.name).join(', ')}`);
}

export function keyboardAlone(stage: BrowserWorld): void {
  describe('with the keyboard alone', () => {
    it('everything is reached in the order it is read, with a focus that can be seen', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      const way = await tabTo(page, 'Cancel payment');
      expect(way.map(({ name }) => name.split(' ')[0])).toEqual([
        'English',
        '简体中文',
        '繁體中文',
        'UnionPay',
        'Alipay',
        'WeChat',
        'Cancel',
      ]);
      expect(way.filter(({ outline, inView }) => outline < 2 || !inView)).toEqual([]);
    });

    it.each(CARD_TYPES)('Enter starts the payment with %s, and pays', async (cardType) => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      await tabTo(page, cardType === 'Wechat Pay' ? 'WeChat Pay' : cardType);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/redirect2.html?*');
      expect(await page.getByTestId('card-type').textContent()).toBe(cardType);
      await tabTo(page, 'Pay');
      await page.keyboard.press('Enter');
      expect(await arrival(page)).toEqual(PAID);
    });

    it('the space bar on "Cancel payment" leaves', async () => {
      const page = await stage.customer();
      await openCheckout(stage, page);
      await tabTo(page, 'Cancel payment');
      await page.keyboard.press('Space');
      expect(await arrival(page)).toEqual(NOT_PAID);
    });
  });
}
