import { ListChecks } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** What should be right before real payments are taken. */
export const checks: Feature = {
  name: 'checks',
  nav: [{ to: '/go-live-checks', label: 'nav.checks', icon: ListChecks, group: 'staff', permission: 'system:read' }],
  pages: [{ path: '/go-live-checks', permission: 'system:read', load: () => import('./checks-page') }],
};
