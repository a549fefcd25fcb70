import { Wrench } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** For support staff: why was this link refused? */
export const tools: Feature = {
  name: 'tools',
  nav: [{ to: '/tools', label: 'nav.tools', icon: Wrench, group: 'setup', permission: 'transactions:act' }],
  pages: [{ path: '/tools', permission: 'transactions:act', load: () => import('./tools-page') }],
};
