import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type common from '../text/en';
import { chunk } from './chunk';
import { COUNTS } from './format';

/**
 * The dictionaries, by feature. A feature adds its own in its `text/en.ts`:
 * `declare module '../../../lib/text' { interface Dictionaries { people: typeof text } }`.
 */
export interface Dictionaries {
  common: typeof common;
}

export type Namespace = keyof Dictionaries;

type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** A key of a dictionary; `things_one` and `things_other` are asked for as `things`, with a `count`. */
export type TextKey<Name extends Namespace> = WithoutPlural<keyof Dictionaries[Name] & string>;

export type Text<Name extends Namespace> = (
  key: TextKey<Name>,
  values?: Readonly<Record<string, string | number>>,
) => string;

export const LANGUAGES = { en: 'English', 'zh-Hans': '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'gateway-language';

/** Each dictionary is a chunk of its own, loaded when a page first needs it. */
const FILES = import.meta.glob<{ default: Record<string, string> }>(['../text/*.ts', '../features/*/text/*.ts']);

function fileOf(language: string, namespace: string): string {
  return namespace === 'common' ? `../text/${language}.ts` : `../features/${namespace}/text/${language}.ts`;
}

function preferredLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored !== null && stored in LANGUAGES) return stored as Language;
  const first = navigator.languages.find((name) => /^(en|zh)\b/i.test(name)) ?? 'en';
  return first.toLowerCase().startsWith('zh') ? 'zh-Hans' : 'en';
}

/** Resolves when the dictionary that every page needs is there. */
export async function startText(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use({
      type: 'backend',
      read: async (language: string, namespace: string) => (await FILES[fileOf(language, namespace)]?.())?.default,
    })
    .use(initReactI18next)
    .use(COUNTS)
    .init({
      lng: preferredLanguage(),
      fallbackLng: 'en',
      supportedLngs: Object.keys(LANGUAGES),
      load: 'currentOnly',
      ns: ['common'],
      defaultNS: 'common',
      keySeparator: false,
      nsSeparator: false,
      interpolation: {
        // React escapes by itself.
        escapeValue: false,
        alwaysFormat: true,
      },
    });
}

/** Loads a page's dictionary before the page is shown. @throws TypeError when it cannot be fetched */
export async function loadText(namespace: Namespace): Promise<void> {
  await i18next.loadNamespaces(namespace);
  const language = currentLanguage();
  const file = FILES[fileOf(language, namespace)];
  if (!file || i18next.hasResourceBundle(language, namespace)) return;
  // What could not be loaded is left out in silence, and the page would show the names of its texts.
  i18next.addResourceBundle(language, namespace, (await chunk(file)).default);
}

export function currentLanguage(): Language {
  return i18next.language === 'zh-Hans' ? 'zh-Hans' : 'en';
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await i18next.changeLanguage(language);
}

/** Texts of one dictionary in the language of the person who reads. Suspends until it is loaded. */
export function useText<Name extends Namespace>(namespace: Name): Text<Name> {
  const { t } = useTranslation(namespace);
  return t as unknown as Text<Name>;
}

/** Whether the dictionary has this key: for texts that are looked up by what the API says, such as a problem's code. */
export function hasText<Name extends Namespace>(namespace: Name, key: string): key is TextKey<Name> {
  return i18next.exists(key, { ns: namespace });
}
