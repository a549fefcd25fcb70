import { lazy, Suspense } from 'react';
import { currentLanguage } from '../../lib/text';

// Readers of English do without.
const Chinese = lazy(() => import('./chinese'));

/**
 * A sentence that the API has in English only: what MYGW said, why a delivery failed. In Chinese where the gateway knows
 * it in Chinese.
 */
export function Said({ children }: { children: string }) {
  if (currentLanguage() === 'en') return children;
  return (
    <Suspense fallback={<span lang="en">{children}</span>}>
      <Chinese>{children}</Chinese>
    </Suspense>
  );
}
