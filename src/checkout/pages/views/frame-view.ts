import { catalogOf, type Catalog } from '../catalog.js';
import { LANGUAGE_NAMES } from '../locale.js';
import { assetUrl } from '../page-assets.js';
import { PAGE_LOCALES, type PageLocale } from '../page-models.js';

interface LanguageLink {
  readonly locale: PageLocale;
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

/** What the layout around every page needs. */
export interface FrameView {
  readonly locale: PageLocale;
  readonly text: Catalog;
  /** Of the document, without markup. */
  readonly title: string;
  readonly stylesheetUrl: string;
  /** Empty: none. */
  readonly scriptUrl: string;
  readonly isPreview: boolean;
  readonly iconUrl: string;
  readonly testMode: boolean;
  /** Empty: no language switch. */
  readonly languages: readonly LanguageLink[];
  /** Seconds until the page loads itself again where there is no script; 0: never. */
  readonly refreshSeconds: number;
}

/** A frame without ribbon, language switch or refresh. */
export function bareFrame(locale: PageLocale, title: string): FrameView {
  return {
    locale,
    text: catalogOf(locale),
    title,
    stylesheetUrl: assetUrl('checkout.css'),
    scriptUrl: assetUrl('checkout.js'),
    iconUrl: assetUrl('icon.svg'),
    isPreview: false,
    testMode: false,
    languages: [],
    refreshSeconds: 0,
  };
}

/** Links to the same page in each language; `path` is the page's own path. */
export function languageLinks(path: string, current: PageLocale): LanguageLink[] {
  return PAGE_LOCALES.map((locale) => ({
    locale,
    name: LANGUAGE_NAMES[locale],
    url: `${path}?lang=${locale}`,
    current: locale === current,
  }));
}
