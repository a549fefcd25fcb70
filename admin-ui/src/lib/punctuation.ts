import { currentLanguage } from './text';

/** Things one after the other, as the reader's language parts them: `UnionPay, Alipay`. */
export function listOf(items: readonly string[]): string {
  return items.join(currentLanguage() === 'en' ? ', ' : '、');
}

/** Between a label and what it is the label of. */
export function colon(): string {
  return currentLanguage() === 'en' ? ': ' : '：';
}
