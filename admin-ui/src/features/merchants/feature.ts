import { Landmark } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** Accounts at the provider. */
export const merchants: Feature = {
  name: 'merchants',
  nav: [{ to: '/merchants', label: 'nav.merchants', icon: Landmark, group: 'setup', permission: 'merchants:read' }],
  pages: [
    { path: '/merchants', permission: 'merchants:read', load: () => import('./list-page') },
    { path: '/merchants/new', permission: 'merchants:write', load: () => import('./new-page') },
    { path: '/merchants/$id', permission: 'merchants:read', load: () => import('./merchant-page') },
    { path: '/merchants/$id/edit', permission: 'merchants:write', load: () => import('./edit-page') },
  ],
};
