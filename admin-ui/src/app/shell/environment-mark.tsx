import { Badge } from '@mantine/core';
import { api } from '../../api/client';
import { useText } from '../../lib/text';

const MOST = 200;

/** Whether real money moves here: by the merchants that are enabled. Nothing is shown before there is one. */
export function EnvironmentMark() {
  const text = useText('common');
  const { data } = api.useQuery('get', '/api/v1/merchants', { params: { query: { limit: MOST } } });
  const found = new Set(data?.items.filter(({ enabled }) => enabled).map(({ environment }) => environment));
  if (found.size === 0) return null;
  const isProduction = found.has('production');
  const label = found.size > 1 ? text('environmentBoth') : text(isProduction ? 'production' : 'test');
  return (
    <Badge variant="dot" color={isProduction ? 'green' : 'orange'} tt="none" fw={500}>
      {label}
    </Badge>
  );
}
