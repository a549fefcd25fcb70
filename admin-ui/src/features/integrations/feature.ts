import { Cable } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** Payment pages as the host platform knows them. */
export const integrations: Feature = {
  name: 'integrations',
  nav: [
    { to: '/integrations', label: 'nav.integrations', icon: Cable, group: 'setup', permission: 'integrations:read' },
  ],
  pages: [
    { path: '/integrations', permission: 'integrations:read', load: () => import('./list-page') },
    { path: '/integrations/new', permission: 'integrations:write', load: () => import('./new-page') },
    { path: '/integrations/$id', permission: 'integrations:read', load: () => import('./integration-page') },
    { path: '/integrations/$id/edit', permission: 'integrations:write', load: () => import('./edit-page') },
  ],
};
