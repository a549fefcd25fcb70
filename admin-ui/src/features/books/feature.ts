import { BookOpen } from 'lucide-react';
import type { Feature } from '../../lib/feature';

/** The close of a day, and what is settled when. */
export const books: Feature = {
  name: 'books',
  nav: [{ to: '/books', label: 'nav.books', icon: BookOpen, group: 'money', permission: 'reports:read' }],
  pages: [{ path: '/books', permission: 'reports:read', load: () => import('./books-page') }],
};
