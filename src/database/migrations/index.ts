import { Initial1795300000000 } from './1795300000000-initial.js';
import { People1795400000000 } from './1795400000000-people.js';
import { Audit1795410000000 } from './1795410000000-audit.js';
import { Listing1795420000000 } from './1795420000000-listing.js';
import { Outbox1795500000000 } from './1795500000000-outbox.js';
import { Refunds1795510000000 } from './1795510000000-refunds.js';
import { Books1795520000000 } from './1795520000000-books.js';
import { LimitsLearnt1795530000000 } from './1795530000000-limits-learnt.js';
import { Alarms1795540000000 } from './1795540000000-alarms.js';
import { WebhookSecrets1795550000000 } from './1795550000000-webhook-secrets.js';
import { DeliveryLog1795560000000 } from './1795560000000-delivery-log.js';
import { KeptFigures1795570000000 } from './1795570000000-kept-figures.js';
import { AuditNames1795580000000 } from './1795580000000-audit-names.js';
import { KeptDays1795590000000 } from './1795590000000-kept-days.js';
import { KeptDayNumbers1795600000000 } from './1795600000000-kept-day-numbers.js';
import { AbsenceSaid1795610000000 } from './1795610000000-absence-said.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  Initial1795300000000,
  People1795400000000,
  Audit1795410000000,
  Listing1795420000000,
  Outbox1795500000000,
  Refunds1795510000000,
  Books1795520000000,
  LimitsLearnt1795530000000,
  Alarms1795540000000,
  WebhookSecrets1795550000000,
  DeliveryLog1795560000000,
  KeptFigures1795570000000,
  AuditNames1795580000000,
  KeptDays1795590000000,
  KeptDayNumbers1795600000000,
  AbsenceSaid1795610000000,
];
