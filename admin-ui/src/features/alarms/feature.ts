import { BellRing } from 'lucide-react';
import type { Feature, Page } from '../../lib/feature';

const writing = (path: string, load: Page['load']): Page => ({ path, permission: 'alarms:write', load });

/** Rules that raise alarms, the channels they are told on, and what was sent. */
export const alarms: Feature = {
  name: 'alarms',
  nav: [{ to: '/alarms', label: 'nav.alarms', icon: BellRing, group: 'setup', permission: 'alarms:read' }],
  pages: [
    { path: '/alarms', permission: 'alarms:read', load: () => import('./alarms-page') },
    writing('/alarms/rules/new', () => import('./rules/new-rule-page')),
    writing('/alarms/rules/$id', () => import('./rules/rule-page')),
    writing('/alarms/channels/new', () => import('./channels/new-channel-page')),
    writing('/alarms/channels/$id', () => import('./channels/channel-page')),
  ],
};
