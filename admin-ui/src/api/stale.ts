import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { paths } from './schema';

/** After a change: whatever was read below these paths is read again where it is shown. */
export function useMakeStale(): (...below: (keyof paths)[]) => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    (...below) =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => below.some((one) => typeof path === 'string' && path.startsWith(one)),
      }),
    [queryClient],
  );
}
