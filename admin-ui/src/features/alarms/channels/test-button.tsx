import { Button, Stack, Text } from '@mantine/core';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../../api/client';
import { type Problem, problemOf, ReauthenticationCancelled } from '../../../api/problem';
import { unwrap } from '../../../api/unwrap';
import { ProblemAlert } from '../../../components/problem-alert';
import { useText } from '../../../lib/text';
import { Answer } from '../answer';
import { type Channel, type Delivery, useRefreshAlarms } from '../use-alarms';

/** Sends a message that says that it is a test, and tells what came of it. */
export function TestButton({ channel: { id, name } }: { channel: Channel }) {
  const text = useText('alarms');
  const refresh = useRefreshAlarms();
  const [delivery, setDelivery] = useState<Delivery | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setDelivery(null);
    setProblem(null);
    setRunning(true);
    try {
      setDelivery(await unwrap(client.POST('/api/v1/alarm-channels/{id}/test', { params: { path: { id } } })));
      await refresh();
    } catch (error) {
      if (!(error instanceof ReauthenticationCancelled)) setProblem(problemOf(error));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Stack gap={4} align="flex-start">
      <Button
        variant="default"
        size="xs"
        leftSection={<Send size={14} aria-hidden />}
        loading={isRunning}
        aria-label={text('test.sendTo', { name })}
        onClick={() => void run()}
      >
        {text('test.send')}
      </Button>
      <div role="status">
        {delivery ? (
          <>
            <Text size="sm" {...(delivery.status !== 'delivered' && { c: 'var(--mantine-color-error)' })}>
              {text(delivery.status === 'delivered' ? 'test.delivered' : 'test.failed')}
            </Text>
            <Answer delivery={delivery} />
          </>
        ) : null}
      </div>
      <ProblemAlert problem={problem} />
    </Stack>
  );
}
