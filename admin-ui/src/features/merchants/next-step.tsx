import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { usePermission } from '../../api/session';
import { useAllIntegrations } from '../../api/whole-list';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import type { Merchant } from './form/values';

/** A merchant that no integration pays into is of no use yet: says how to go on. */
export function NextStep({ merchant: { id } }: { merchant: Merchant }) {
  const text = useText('merchants');
  const mayAdd = usePermission('integrations:write');
  const { data } = useAllIntegrations();
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
