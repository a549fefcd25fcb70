import { api } from '../../api/client';

export function useIntegration(id: string) {
  return api.useQuery('get', '/api/v1/integrations/{id}', { params: { path: { id } } });
}
