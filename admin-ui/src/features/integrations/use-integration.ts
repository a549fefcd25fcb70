import { api } from '../../api/client';

const MOST = 200;

export function useIntegration(id: string) {
  return api.useQuery('get', '/api/v1/integrations/{id}', { params: { path: { id } } });
}

/** All merchants, for choices and names. */
export function useMerchants() {
  return api.useQuery('get', '/api/v1/merchants', { params: { query: { limit: MOST } } });
}
