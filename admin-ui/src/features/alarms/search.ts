import { z } from 'zod';
import { useSearchState } from '../../lib/search-state';

export const VIEWS = ['alarms', 'rules', 'channels', 'deliveries'] as const;

const ALARMS = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  channel: z.uuid().optional().catch(undefined),
  status: z.enum(['pending', 'delivered', 'given_up']).optional().catch(undefined),
});

/** What the address of the alarms holds. */
export function useAlarmSearch() {
  return useSearchState(ALARMS);
}
