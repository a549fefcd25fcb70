import { Fragment } from 'react';
import { currentLanguage } from '../../lib/text';
import { saidInChinese } from './in-chinese';

/**
 * A sentence that the API has in English only: what MYGW said, why a delivery failed. In Chinese where the gateway knows
 * it in Chinese; what stays English is marked as such, so that it is read out right (WCAG 3.1.2).
 */
export function Said({ children }: { children: string }) {
  if (currentLanguage() === 'en') return children;
  return saidInChinese(children).map(({ text, isForeign }, index) =>
    isForeign ? (
      <span key={index} lang="en">
        {text}
      </span>
    ) : (
      <Fragment key={index}>{text}</Fragment>
    ),
  );
}
