import { Users } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** The staff: who they are, what they may do, how they sign in. */
export const people: Feature = {
  name: 'people',
  nav: [{ to: '/people', label: 'nav.people', icon: Users, group: 'staff', permission: 'users:read' }],
  pages: [
    { path: '/people', permission: 'users:read', load: () => import('./people-page') },
    { path: '/people/new', permission: 'users:write', load: () => import('./new-person-page') },
    { path: '/people/$id', permission: 'users:read', load: () => import('./person-page') },
  ],
};
