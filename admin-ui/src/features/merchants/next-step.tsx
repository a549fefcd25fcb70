import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client';
import { usePermission } from '../../api/session';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import type { Merchant } from './form/values';

const MOST = 200;

/** A merchant that no integration pays into is of no use yet: says how to go on. */
export function NextStep({ merchant: { id } }: { merchant: Merchant }) {
  const text = useText('merchants');
  const mayAdd = usePermission('integrations:write');
  const { data } = api.useQuery('get', '/api/v1/integrations', { params: { query: { limit: MOST } } });
  if (!mayAdd || !data || data.items.some(({ merchant }) => merchant === id)) return null;
  return (
    <Section
      title={text('next')}
      description={text('nextHelp')}
      actions={
        <Button renderRoot={(props: object) => <Link {...props} to="/integrations/new" search={{ merchant: id }} />}>
          {text('addIntegration')}
        </Button>
      }
    />
  );
}
