import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { usePermission } from '../../../api/session';

export type TransactionDetails = components['schemas']['TransactionDetailsDto'];

const PATH = '/api/v1/transactions/{id}';
const FOLLOW_MS = 5000;

/** One transaction; followed while something may still happen, unless each look is noted in the audit log. */
export function useTransaction(id: string) {
  const mayAct = usePermission('transactions:act');
  return api.useQuery('get', PATH, init(id), {
    refetchInterval: ({ state }) => (mayAct && state.data?.status === 'processing' ? FOLLOW_MS : false),
    refetchOnWindowFocus: mayAct,
  });
}

/** To be called after a change: what is shown is read again, lists and figures too. */
export function useTransactionChanged(id: string) {
  const queryClient = useQueryClient();
  return async (answer?: TransactionDetails): Promise<void> => {
    const { queryKey } = api.queryOptions('get', PATH, init(id));
    if (answer) queryClient.setQueryData(queryKey, answer);
    await queryClient.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /\/(?:transactions|reports)\b/.test(path),
    });
  };
}

function init(id: string) {
  return { params: { path: { id } } };
}
