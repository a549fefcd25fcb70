import type { Feature } from '../../lib/feature';

/** What everyone may do with their own account; reached by the user's menu. */
export const profile: Feature = {
  name: 'profile',
  nav: [],
  pages: [{ path: '/profile', permission: 'self', load: () => import('./profile-page') }],
};
