import { api } from '../../api/client';

export function useMerchant(id: string) {
  return api.useQuery('get', '/api/v1/merchants/{id}', { params: { path: { id } } });
}
