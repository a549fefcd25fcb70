import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { Check, CircleCheck, CircleDashed, Copy, ExternalLink } from 'lucide-react';
import { Section } from '../../components/section';
import { Steps } from '../../components/steps';
import { Time } from '../../components/time';
import { colon } from '../../lib/punctuation';
import { useText } from '../../lib/text';
import type { Integration } from './form/values';

/** The address to paste, how to, whether it has arrived, and what customers then see. */
export function GatewayUrlSection({ integration }: { integration: Integration }) {
  const text = useText('integrations');
  return (
    <Section title={text('gatewayUrl')} description={text('gatewayUrlHelp')} actions={<Preview id={integration.id} />}>
      <Stack>
        <Address value={integration.gatewayUrl} />
        <Seen integration={integration} />
        <details>
          <summary className="gateway-summary">{text('guide')}</summary>
          <Guide />
        </details>
      </Stack>
    </Section>
  );
}

function Address({ value }: { value: string }) {
  const text = useText('integrations');
  return (
    <Stack gap="xs" align="flex-start">
      <Code block className="gateway-copied gateway-wrap" w="100%" data-testid="gateway-url">
        {value}
      </Code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button
            onClick={copy}
            leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          >
            <span aria-live="polite">{text(copied ? 'copied' : 'copyGatewayUrl')}</span>
          </Button>
        )}
      </CopyButton>
    </Stack>
  );
}

function Guide() {
  const text = useText('integrations');
  const steps = ['guideStep1', 'guideStep2', 'guideStep3', 'guideStep4'] as const;
  return <Steps items={steps.map((step) => ({ title: text(step), content: text(`${step}Help`) }))} />;
}

/** Whether the host platform has come with a signature that holds. */
function Seen({ integration: { secrets } }: { integration: Integration }) {
  const text = useText('integrations');
  const last = secrets
    .map(({ lastVerifiedAt }) => lastVerifiedAt)
    .filter((time) => time !== null)
    .toSorted()
    .at(-1);
  const Icon = last === undefined ? CircleDashed : CircleCheck;
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <Icon size={18} aria-hidden />
      {last === undefined ? (
        <Text c="dimmed">{text('notSeen')}</Text>
      ) : (
        <Text>
          {text('seenShort')}
          {colon()}
          <Time value={last} focusable />
        </Text>
      )}
    </Group>
  );
}

/** The real page, made by the gateway with sample data. */
function Preview({ id }: { id: string }) {
  const text = useText('integrations');
  return (
    <Button
      component="a"
      variant="default"
      href={`/api/v1/integrations/${id}/preview`}
      target="_blank"
      rel="noreferrer"
      title={text('newTab')}
      rightSection={<ExternalLink size={15} aria-hidden />}
    >
      {text('preview')}
    </Button>
  );
}
