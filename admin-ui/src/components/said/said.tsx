import { Fragment, useEffect, useState } from 'react';
import { currentLanguage } from '../../lib/text';
import type { saidInChinese } from './in-chinese';

type InChinese = typeof saidInChinese;

/** Readers of English do without. */
let inChinese: InChinese | null = null;

async function load(): Promise<void> {
  inChinese = (await import('./in-chinese')).saidInChinese;
}

// With the page, so that nothing is shown in English first.
if (currentLanguage() !== 'en') await load();

/**
 * A sentence that the API has in English only: what MYGW said, why a delivery failed. In Chinese where the gateway knows
 * it in Chinese; what stays English is marked as such, so that it is read out right (WCAG 3.1.2).
 */
export function Said({ children }: { children: string }) {
  const known = useInChinese();
  if (currentLanguage() === 'en') return children;
  return (known ?? allForeign)(children).map(({ text, isForeign }, index) =>
    isForeign ? (
      <span key={index} lang="en">
        {text}
      </span>
    ) : (
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}

/** Who changes the language has not loaded it yet. */
function useInChinese(): InChinese | null {
  const [, setLoaded] = useState(false);
  const isNeeded = currentLanguage() !== 'en' && inChinese === null;
  useEffect(() => {
    if (isNeeded) {
      void load().then(() => {
        setLoaded(true);
      });
    }
  }, [isNeeded]);
  return inChinese;
}

function allForeign(text: string): ReturnType<InChinese> {
  return [{ text, isForeign: true }];
}
