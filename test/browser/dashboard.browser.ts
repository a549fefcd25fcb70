import { jest } from '@jest/globals';
import { useBrowserWorld } from '../support/browser-world.js';
import { WITH_OWNER } from '../support/staff.js';
import { ownAccount } from './dashboard/account.js';
import { alarms } from './dashboard/alarms.js';
import { atOnce } from './dashboard/at-once.js';
import { inChinese } from './dashboard/chinese.js';
import { keyboardAlone } from './dashboard/keyboard.js';
import { offline } from './dashboard/offline.js';
import { peopleAndLog } from './dashboard/people-and-log.js';
import { roles } from './dashboard/roles.js';
import { tools } from './dashboard/tools.js';
import { unsaved } from './dashboard/unsaved.js';

// Several looks with axe in each.
jest.setTimeout(120_000);

// One gateway and one browser for all of them: starting both takes as long as two or three of the tests.
const stage = useBrowserWorld({ settings: WITH_OWNER });

peopleAndLog(stage);
alarms(stage);
tools(stage);
atOnce(stage);
unsaved(stage);
// After those that leave something to be seen on each page.
roles(stage);
keyboardAlone(stage);
offline(stage);
inChinese(stage);
// The last one demands a second factor of everyone.
ownAccount(stage);
