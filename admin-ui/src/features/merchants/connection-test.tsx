import { Button, Stack, Text } from '@mantine/core';
import { PlugZap } from 'lucide-react';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import type { components } from '../../api/schema';
import { Notice } from '../../components/notice';
import { ProblemAlert } from '../../components/problem-alert';
import { Said } from '../../components/said/said';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';

/** Asks the provider, and says what came of it and what to do. */
export function ConnectionTest({ id }: { id: string }) {
  const text = useText('merchants');
  const test = api.useMutation('post', '/api/v1/merchants/{id}/connection-test');
  return (
    <Section
      title={text('test')}
      description={text('testHelp2')}
      actions={
        <Button
          variant="default"
          leftSection={<PlugZap size={16} aria-hidden />}
          loading={test.isPending}
          onClick={() => {
            test.mutate({ params: { path: { id } } });
          }}
        >
          {text('test')}
        </Button>
      }
    >
      <Stack role="status" gap="xs" mt={test.isIdle ? 0 : 'md'}>
        {test.isPending ? <Text c="dimmed">{text('testing')}</Text> : null}
        {test.data ? <Verdict {...test.data} /> : null}
        <ProblemAlert problem={test.error ? problemOf(test.error) : null} />
      </Stack>
    </Section>
  );
}

function Verdict({ ok, outcome, message }: components['schemas']['ConnectionTestDto']) {
  const text = useText('merchants');
  return (
    <Notice kind={ok ? 'good' : 'bad'} title={text(`outcome.${outcome}`)}>
      <Text>{text(`outcome.${outcome}Help`)}</Text>
      {ok ? null : (
        <Text size="sm" mt={4}>
          <Said>{message}</Said>
        </Text>
      )}
    </Notice>
  );
}
