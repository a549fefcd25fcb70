import type { Page } from 'playwright-core';

/**
 * English on a page that is read in Chinese: texts, names of controls and the title that have three English words in a
 * row and are not marked as English (WCAG 3.1.2). Identifiers, addresses and settings' names are code.
 */
export async function englishOn(page: Page): Promise<string[]> {
  const found = await page.evaluate<string[]>(`(() => {
    const words = /[A-Za-z]{2,}[ ,]+[a-z]{2,}[ ,]+[a-z]{2,}/;
    const isMarked = (element) => element.closest('[lang=en], code, pre, script, style, noscript') !== null;
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (!isMarked(walker.currentNode.parentElement)) texts.push(walker.currentNode.nodeValue);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      if (isMarked(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    return texts.filter((text) => words.test(text)).map((text) => text.trim());
  })()`);
  return [...new Set(found)];
}
