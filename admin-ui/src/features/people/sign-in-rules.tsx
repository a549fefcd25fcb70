import { Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client';
import { usePermission } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { ConfirmButton } from '../../components/confirm-button';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { useText } from '../../lib/text';

/** Whether everyone needs a second factor. */
export function SignInRules() {
  const text = useText('people');
  const mayWrite = usePermission('settings:write');
  const queryClient = useQueryClient();
  const rules = api.useQuery('get', '/api/v1/security-settings');
  const change = async (requireTotp: boolean): Promise<void> => {
    const after = await unwrap(client.PATCH('/api/v1/security-settings', { body: { requireTotp } }));
    queryClient.setQueryData(['get', '/api/v1/security-settings'], after);
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/security-settings'] });
  };
  return (
    <Section title={text('rules')} description={text('rulesHelp')}>
      <QueryStates query={rules} lines={1}>
        {({ requireTotp }) => (
          <Group justify="space-between">
            <Group gap="sm">
              <Text fw={500}>{text('totpForAll')}</Text>
              <StateBadge tone={requireTotp ? 'good' : 'neutral'}>
                {text(requireTotp ? 'demanded' : 'voluntary')}
              </StateBadge>
            </Group>
            {mayWrite ? (
              <ConfirmButton
                label={text(requireTotp ? 'totpRelease' : 'totpDemand')}
                title={text(requireTotp ? 'totpReleaseTitle' : 'totpDemandTitle')}
                thing={text('totpForAll')}
                consequence={text(requireTotp ? 'totpReleaseHelp' : 'totpDemandHelp')}
                action={text(requireTotp ? 'totpRelease' : 'totpDemand')}
                onConfirm={() => change(!requireTotp)}
              />
            ) : null}
          </Group>
        )}
      </QueryStates>
    </Section>
  );
}
