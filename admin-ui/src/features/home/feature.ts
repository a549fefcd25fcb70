import { House } from 'lucide-react';
import type { Feature } from '../../lib/feature';

const permission = 'reports:read';

/** How things stand: money, payments, what needs a person, the connection to MYGW. */
export const home: Feature = {
  name: 'home',
  nav: [{ to: '/', label: 'nav.home', icon: House, group: 'money', permission }],
  pages: [{ path: '/', permission, load: () => import('./home-page') }],
};
