import { useQuery } from '@tanstack/react-query';
import { client } from './client';
import { unwrap } from './unwrap';

const LIMIT = 200;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** All merchants, however many: for their names, and to say whose money is real. */
export function useAllMerchants(enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['get', '/api/v1/merchants', 'all'],
    queryFn: () => readAll((query) => unwrap(client.GET('/api/v1/merchants', { params: { query } }))),
  });
}

/** All integrations, however many. */
export function useAllIntegrations(enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['get', '/api/v1/integrations', 'all'],
    queryFn: () => readAll((query) => unwrap(client.GET('/api/v1/integrations', { params: { query } }))),
  });
}

/** All rules for alarms, however many. */
export function useAllAlarmRules() {
  return useQuery({
    queryKey: ['get', '/api/v1/alarm-rules', 'all'],
    queryFn: () => readAll((query) => unwrap(client.GET('/api/v1/alarm-rules', { params: { query } }))),
  });
}

/** All channels of alarms, however many. */
export function useAllAlarmChannels() {
  return useQuery({
    queryKey: ['get', '/api/v1/alarm-channels', 'all'],
    queryFn: () => readAll((query) => unwrap(client.GET('/api/v1/alarm-channels', { params: { query } }))),
  });
}

async function readAll<Item>(read: (query: { limit: number; cursor?: string }) => Promise<Page<Item>>) {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read({ limit: LIMIT, ...(cursor !== null && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { items };
}
