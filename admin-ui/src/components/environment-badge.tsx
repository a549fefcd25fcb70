import { StateBadge } from './state-badge';
import { useText } from '../lib/text';

/** Whether real money moves, in a word that is never left out where it matters. */
export function EnvironmentBadge({ environment }: { environment: 'test' | 'production' }) {
  const text = useText('common');
  return <StateBadge tone={environment === 'production' ? 'good' : 'warning'}>{text(environment)}</StateBadge>;
}
