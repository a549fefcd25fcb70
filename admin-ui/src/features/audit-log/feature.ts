import { ScrollText } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** Who did what, and whether that can be relied on. */
export const auditLog: Feature = {
  name: 'audit-log',
  nav: [{ to: '/audit-log', label: 'nav.auditLog', icon: ScrollText, group: 'staff', permission: 'audit:read' }],
  pages: [{ path: '/audit-log', permission: 'audit:read', load: () => import('./audit-log-page') }],
};
