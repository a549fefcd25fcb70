import * as z from 'zod/mini';
import { isDay } from '../../components/filter-period';
import { currencyField, field, textField } from '../../lib/search-field';
import { useSearchState } from '../../lib/search-state';

const BOOKS = z.object({
  view: field(z.enum(['close', 'settlement'])),
  day: textField(isDay),
  month: textField(/^\d{4}-(0[1-9]|1[0-2])$/),
  merchant: field(z.uuid()),
  currency: currencyField,
});

/** What the address of the books holds. */
export function useBooksSearch() {
  return useSearchState(BOOKS);
}
