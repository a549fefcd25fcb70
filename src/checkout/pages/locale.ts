import { PAGE_LOCALES, type PageLocale } from './page-models.js';

/** The pages' languages by their own names, in the order of the language switch. */
export const LANGUAGE_NAMES: Readonly<Record<PageLocale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

/** A browser sends a few languages; more than this is not read. */
const MAX_HEADER_LENGTH = 500;

/**
 * The language of the pages for a customer.
 *
 * @param acceptLanguage the request's `Accept-Language` header (RFC 9110, section 12.5.4)
 * @param chosen what the customer picked in the language switch (`lang`); wins when it names a language we have
 * @returns the best match, English when there is none
 */
export function negotiateLocale(acceptLanguage: string | undefined, chosen?: string): PageLocale {
  const picked = chosen === undefined ? undefined : PAGE_LOCALES.find((locale) => isSameTag(locale, chosen));
  return picked ?? preferredLocale(acceptLanguage ?? '') ?? 'en';
}

function preferredLocale(header: string): PageLocale | undefined {
  const ranges = header.slice(0, MAX_HEADER_LENGTH).split(',').map(readRange);
  const byWeight = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return byWeight.map(({ tag }) => localeOf(tag)).find((locale) => locale !== undefined);
}

/** One element of the header, `zh-TW;q=0.8`. A weight that can't be read counts as 0. */
function readRange(element: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { tag, weight: weight <= 1 ? weight : 0 };
}

/** The script, if the tag names one, decides between the two ways of writing Chinese, else the region. */
function localeOf(tag: string): PageLocale | undefined {
  const [language = '', ...subtags] = tag.split('-');
  if (language === 'en') return 'en';
  if (!['zh', 'cmn', 'yue'].includes(language)) return undefined;
  if (subtags.includes('hans')) return 'zh-Hans';
  if (subtags.includes('hant')) return 'zh-Hant';
  const traditional = language === 'yue' || subtags.some((subtag) => ['tw', 'hk', 'mo'].includes(subtag));
  return traditional ? 'zh-Hant' : 'zh-Hans';
}

function isSameTag(locale: PageLocale, tag: string): boolean {
  return locale.toLowerCase() === tag.toLowerCase();
}
