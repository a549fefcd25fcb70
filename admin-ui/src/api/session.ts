import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client, keepCsrfTokenOf } from './client';
import { problemOf } from './problem';
import type { components } from './schema';

export type Session = components['schemas']['SessionDto'];
export type Permission = Session['permissions'][number];
export type Role = components['schemas']['UserDto']['role'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
});

async function readSession(): Promise<Session | null> {
  const { data, error, response } = await client.GET('/api/v1/session');
  if (!data && response.status !== 401) throw new Error('The session could not be read', { cause: problemOf(error) });
  keepCsrfTokenOf(data ?? null);
  return data ?? null;
}

/** What signing in, and out, leaves behind: the answers that others were given are forgotten. */
export function keepSession(queryClient: QueryClient, session: Session | null): void {
  keepCsrfTokenOf(session);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  queryClient.setQueryData(sessionQuery.queryKey, session);
}

/**
 * The session of the person who is signed in. Only below the shell, which nobody else gets to see. When it ends, the
 * page keeps the last one until the sign-in has been loaded and takes its place.
 */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  const [last, setLast] = useState(data);
  if (data && data !== last) setLast(data);
  const session = data ?? last;
  if (!session) throw new Error('Nobody is signed in');
  return session;
}

/** Whether the person may do this. What they may not do is not offered; the API refuses it anyway. */
export function usePermission(permission: Permission): boolean {
  return useSession().permissions.includes(permission);
}
