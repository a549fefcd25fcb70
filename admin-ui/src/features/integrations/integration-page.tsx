import { Button, List, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { usePermission } from '../../api/session';
import { useAllMerchants } from '../../api/whole-list';
import { BackLink } from '../../components/back-link';
import { EnvironmentBadge } from '../../components/environment-badge';
import { Notice } from '../../components/notice';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { usePathId } from '../../lib/path-id';
import { hasText, useText } from '../../lib/text';
import { IntegrationEnabledButton } from './enabled-button';
import type { Integration } from './form/values';
import { GatewayUrlSection } from './gateway-url';
import { IntegrationHistory, SettingsSection } from './integration-sections';
import { IntegrationState } from './list-page';
import { SecretsSection } from './secrets/secrets-section';
import { useIntegration } from './use-integration';

/** One integration: the address to paste, whether it is in use, its secrets, how it is set. */
export default function IntegrationPage() {
  const id = usePathId();
  const text = useText('integrations');
  const header = <PageHeader title={text('one')} before={<BackLink to="/integrations">{text('back')}</BackLink>} />;
  return (
    <QueryStates query={useIntegration(id)} header={header}>
      {(integration) => <View integration={integration} />}
    </QueryStates>
  );
}

function View({ integration }: { integration: Integration }) {
  const text = useText('integrations');
  const mayChange = usePermission('integrations:write');
  const merchant = useAllMerchants().data?.items.find(({ id }) => id === integration.merchant);
  return (
    <>
      <PageHeader
        title={integration.name}
        before={<BackLink to="/integrations">{text('back')}</BackLink>}
        beside={
          <>
            {merchant ? <EnvironmentBadge environment={merchant.environment} /> : null}
            <IntegrationState integration={integration} />
          </>
        }
        actions={mayChange ? <Actions integration={integration} /> : undefined}
      />
      <Stack gap="lg">
        <Warnings warnings={integration.warnings} />
        <GatewayUrlSection integration={integration} />
        <SecretsSection integration={integration} />
        <SettingsSection integration={integration} merchant={merchant} />
        <IntegrationHistory id={integration.id} />
      </Stack>
    </>
  );
}

function Actions({ integration }: { integration: Integration }) {
  const text = useText('integrations');
  return (
    <>
      <IntegrationEnabledButton integration={integration} />
      <Button
        leftSection={<Pencil size={15} aria-hidden />}
        renderRoot={(props: object) => <Link {...props} to={`/integrations/${integration.id}/edit`} />}
      >
        {text('edit')}
      </Button>
    </>
  );
}

/** The API's sentences begin with the field that they are about. */
function Warnings({ warnings }: { warnings: readonly string[] }) {
  const text = useText('integrations');
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={text('warnings')}>
      <List spacing={4}>
        {warnings.map((warning) => {
          const key = `warning.${warning.split(':')[0] ?? ''}`;
          return <List.Item key={warning}>{hasText('integrations', key) ? text(key) : warning}</List.Item>;
        })}
      </List>
    </Notice>
  );
}
