import type { ApiClient } from '../../support/api-client.js';
import { ROUTES } from './looks.js';

/** Pages of whoever is not signed in yet. */
const OUTSIDE = ['/setup', '/sign-in', '/second-factor'];
/** Parts of pages that have an address of their own. */
const PARTS = [
  ...['rules', 'channels', 'deliveries'].map((view) => `/alarms?view=${view}`),
  '/books?view=settlement',
  '/tools?tool=signature',
];

/** Every page of whoever is signed in, in the router's words, and the address of one of its kind. */
export async function pagesOf(boss: ApiClient): Promise<{ readonly route: string; readonly path: string }[]> {
  const ids = await firstOfEach(boss);
  return [...ROUTES.filter((route) => !OUTSIDE.includes(route)), ...PARTS].map((route) => ({
    route,
    path: route.replace(/^(.*)\/\$id/, (_, list: string) => `${list}/${ids.get(list) ?? ''}`),
  }));
}

/** By list, `/merchants`, the id of something in it. */
async function firstOfEach(boss: ApiClient): Promise<Map<string, string>> {
  const lists = ['/alarm-rules', '/alarm-channels', '/merchants', '/integrations', '/transactions', '/users'];
  const ids = lists.map(async (list): Promise<[string, string]> => {
    const { items } = (await boss.get(list)).body as { items: { id: string }[] };
    const place = { '/alarm-rules': '/alarms/rules', '/alarm-channels': '/alarms/channels', '/users': '/people' }[list];
    const [first] = items;
    if (!first) throw new Error(`There is nothing in ${list}: the tests before this one fill it`);
    return [place ?? list, first.id];
  });
  return new Map(await Promise.all(ids));
}
