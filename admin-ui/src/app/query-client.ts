import { QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';

const MOST_RETRIES = 2;

/** A refusal stays one however often it is asked for; what did not get through may do so the next time. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  const { status, code } = problemOf(error);
  return failures < MOST_RETRIES && (status === 0 || status === 503) && code !== 'not_proved';
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // Whether the gateway can be reached is seen by asking it. And nothing is ever sent later, when nobody looks any more.
    queries: { networkMode: 'always', retry: isWorthRetrying, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});
