import { KeyRound } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** Tokens for programs. */
export const tokens: Feature = {
  name: 'tokens',
  nav: [{ to: '/api-tokens', label: 'nav.tokens', icon: KeyRound, group: 'staff', permission: 'tokens:read' }],
  pages: [
    { path: '/api-tokens', permission: 'tokens:read', load: () => import('./tokens-page') },
    { path: '/api-tokens/new', permission: 'tokens:write', load: () => import('./new-token-page') },
  ],
};
