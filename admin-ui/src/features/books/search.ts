import * as z from 'zod/mini';
import { isDay, isMonth } from '../../lib/day';
import { currencyField, field, textField } from '../../lib/search-field';
import { useSearchState } from '../../lib/search-state';

const BOOKS = z.object({
  view: field(z.enum(['close', 'settlement'])),
  day: textField(isDay),
  month: textField(isMonth),
  merchant: field(z.uuid()),
  currency: currencyField,
});

/** What the address of the books holds. */
export function useBooksSearch() {
  return useSearchState(BOOKS);
}
