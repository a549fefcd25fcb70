import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { sessionQuery } from '../../api/session';
import { unwrap } from '../../api/unwrap';

type Change = components['schemas']['ChangeUserDto'];

/** Changes a person, and what the dashboard knows of them. */
export function usePersonChange(id: string) {
  const queryClient = useQueryClient();
  const refresh = async (): Promise<void> => {
    await queryClient.invalidateQueries({
      predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/users'),
    });
    // Somebody may have changed themselves.
    await queryClient.refetchQueries(sessionQuery);
  };
  return {
    refresh,
    change: async (body: Change): Promise<void> => {
      await unwrap(client.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body }));
      await refresh();
    },
  };
}
