import { ArrowRightLeft } from 'lucide-react';
import type { Feature } from '../../lib/feature';

const permission = 'transactions:read';

/** What customers were asked to pay: the list, and each one with all that can be done about it. */
export const transactions: Feature = {
  name: 'transactions',
  nav: [{ to: '/transactions', label: 'nav.transactions', icon: ArrowRightLeft, group: 'money', permission }],
  pages: [
    { path: '/transactions', permission, load: () => import('./transactions-page') },
    { path: '/transactions/$id', permission, load: () => import('./transaction-page') },
  ],
};
