import { Fragment } from 'react';
import { saidInChinese } from './in-chinese';

/** What the gateway knows of it in Chinese; the rest is marked as English, so that it is read out right (WCAG 3.1.2). */
export default function Chinese({ children }: { children: string }) {
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
