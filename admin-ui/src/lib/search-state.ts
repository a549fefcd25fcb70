import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import * as z from 'zod/mini';

// The content policy forbids making code of text, which zod would try.
z.config({ jitless: true });

/**
 * A page's filters, held by its address: a view survives a reload and can be shared. Values that the schema refuses count
 * as absent: make the fields with `field` of `search-field`, or give them a default.
 *
 * @returns the values, and a setter of some of them; `undefined` takes one out
 */
export function useSearchState<Schema extends z.ZodMiniObject>(
  schema: Schema,
): [z.output<Schema>, (change: Partial<z.output<Schema>>) => void] {
  const raw: unknown = useSearch({ strict: false });
  const values = useMemo(() => schema.parse(raw), [schema, raw]);
  const navigate = useNavigate();
  const change = useCallback(
    (some: Partial<z.output<Schema>>) => {
      const merge = (previous: object): object => ({ ...previous, ...some });
      void navigate({ to: '.', search: merge, replace: true, resetScroll: false });
    },
    [navigate],
  );
  return [values, change];
}
