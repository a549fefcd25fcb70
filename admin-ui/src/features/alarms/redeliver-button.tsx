import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../api/client';
import { type Problem, problemOf, ReauthenticationCancelled } from '../../api/problem';
import { unwrap } from '../../api/unwrap';
import { ProblemAlert } from '../../components/problem-alert';
import { notify } from '../../lib/notify';
import { useText } from '../../lib/text';
import { useAlarmWords } from './alarm-words';
import { type Delivery, useRefreshAlarms } from './use-alarms';

/** Sends the same message once more, under the same id: a receiver that has it already knows it again. */
export function RedeliverButton({ delivery }: { delivery: Delivery }) {
  const { id, message, alarmKind: kind, details } = delivery;
  const text = useText('alarms');
  const words = useAlarmWords();
  const refresh = useRefreshAlarms();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isMissed, setMissed] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    setProblem(null);
    setMissed(false);
    setRunning(true);
    try {
      const params = { path: { id } };
      const { status } = await unwrap(client.POST('/api/v1/alarm-deliveries/{id}/redelivery', { params }));
      await refresh();
      if (status === 'delivered') void notify(text('delivery.arrived'));
      else setMissed(true);
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
        loading={isRunning}
        aria-label={text('delivery.againWhat', { what: words({ kind, details, message }).text })}
        onClick={() => void run()}
      >
        {text('delivery.again')}
      </Button>
      {isMissed ? (
        <Text size="sm" role="status">
          {text('delivery.notArrived')}
        </Text>
      ) : null}
      <ProblemAlert problem={problem} />
    </Stack>
  );
}
