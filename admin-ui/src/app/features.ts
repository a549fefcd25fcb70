import type { Feature } from '../lib/feature';
import { alarms } from '../features/alarms/feature';
import { auditLog } from '../features/audit-log/feature';
import { books } from '../features/books/feature';
import { checks } from '../features/checks/feature';
import { home } from '../features/home/feature';
import { integrations } from '../features/integrations/feature';
import { merchants } from '../features/merchants/feature';
import { people } from '../features/people/feature';
import { profile } from '../features/profile/feature';
import { tokens } from '../features/tokens/feature';
import { tools } from '../features/tools/feature';
import { transactions } from '../features/transactions/feature';

/** All parts of the dashboard, in the order of the navigation. */
export const FEATURES: readonly Feature[] = [
  home,
  transactions,
  books,
  merchants,
  integrations,
  alarms,
  tools,
  people,
  tokens,
  auditLog,
  checks,
  profile,
];
