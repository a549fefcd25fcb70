import { z } from 'zod';
import { isDay } from '../../components/filter-period';
import { useSearchState } from '../../lib/search-state';

const BOOKS = z.object({
  view: z.enum(['close', 'settlement']).optional().catch(undefined),
  day: z.string().refine(isDay).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  merchant: z.uuid().optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
});

/** What the address of the books holds. */
export function useBooksSearch() {
  return useSearchState(BOOKS);
}
