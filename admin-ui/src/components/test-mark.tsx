import { useText } from '../lib/text';
import { StateBadge } from './state-badge';

/** Beside what is of a merchant that takes test money only; nothing stands beside real money. */
export function TestMark({ isTest }: { isTest: boolean }) {
  const text = useText('common');
  return isTest ? <StateBadge tone="warning">{text('test')}</StateBadge> : null;
}
