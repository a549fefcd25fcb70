import type { components } from '../../api/schema';
import type { Tone } from '../../components/state-badge';

type Token = Pick<components['schemas']['ApiTokenDto'], 'revokedAt' | 'expiresAt'>;

/** @param now milliseconds since 1970 */
export function stateOf(token: Token, now: number): { tone: Tone; key: 'active' | 'revoked' | 'expired' } {
  if (token.revokedAt !== null) return { tone: 'neutral', key: 'revoked' };
  if (Date.parse(token.expiresAt) <= now) return { tone: 'neutral', key: 'expired' };
  return { tone: 'good', key: 'active' };
}
