import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Permission } from '../api/session';
import type { Namespace, TextKey } from './text';

/** Groups of the navigation, in this order. */
export const NAV_GROUPS = ['money', 'setup', 'staff'] as const;

export interface NavEntry {
  readonly to: string;
  readonly label: TextKey<'common'>;
  readonly icon: LucideIcon;
  readonly group: (typeof NAV_GROUPS)[number];
  /** Without it nobody is shown the entry. */
  readonly permission: Permission;
}

export interface Page {
  /** Below `/admin`, in the router's words: `/transactions/$id`. */
  readonly path: string;
  /** Who lacks it reads that the page is not for them. */
  readonly permission: Permission;
  /** The page as a chunk of its own. What its address holds behind `?` it reads by `useSearchState`. */
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** One part of the dashboard: a folder of `src/features`, with its dictionary in `text/`. */
export interface Feature {
  /** The folder's name, and that of its dictionary; null while it has none. */
  readonly name: Namespace | null;
  readonly nav: readonly NavEntry[];
  readonly pages: readonly Page[];
}
