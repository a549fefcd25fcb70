import * as z from 'zod/mini';
import { field } from '../../lib/search-field';
import { useSearchState } from '../../lib/search-state';

export const VIEWS = ['alarms', 'rules', 'channels', 'deliveries'] as const;

const ALARMS = z.object({
  view: field(z.enum(VIEWS)),
  channel: field(z.uuid()),
  status: field(z.enum(['pending', 'delivered', 'given_up'])),
});

/** What the address of the alarms holds. */
export function useAlarmSearch() {
  return useSearchState(ALARMS);
}
