import { Alert, Button, Group, List, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { ProblemAlert } from '../../components/problem-alert';
import { Said } from '../../components/said/said';
import { Section } from '../../components/section';
import { Time } from '../../components/time';
import { useAction } from '../../components/use-action';
import { numberFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import classes from './chain-state.module.css';
import { type Checked, followVerification, type Verification } from './follow-verification';

/** Whether the log and the payments are as they were written, as far as somebody has looked; and the button to look. */
export function ChainState() {
  const text = useText('audit-log');
  const queryClient = useQueryClient();
  const [result, setResult] = useState<Verification | null>(null);
  const [progress, setProgress] = useState<Checked | null>(null);
  const { run, isRunning, problem } = useAction(async () => {
    setProgress(null);
    setResult(await followVerification(setProgress));
    // The verification is an entry itself.
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/audit-log'] });
  });
  return (
    <Section
      title={text('chain')}
      description={text('chainHelp')}
      actions={
        <Button variant="default" loading={isRunning} onClick={run}>
          {text('verify')}
        </Button>
      }
    >
      <div role="status">{isRunning ? <Text c="dimmed">{text('verifying')}</Text> : <LastTime />}</div>
      {isRunning && progress ? <Bar progress={progress} /> : null}
      <ProblemAlert problem={problem} />
      {result && !isRunning ? <Result result={result} /> : null}
    </Section>
  );
}

/** Not spoken as it moves: who wants to know can go to it. */
function Bar({ progress: { checked, total } }: { progress: Checked }) {
  const text = useText('audit-log');
  const number = numberFormat();
  const words = text('checked', { checked: number.format(checked), total: number.format(total) });
  return (
    <>
      <progress className={classes['bar']} value={checked} max={total} aria-label={text('verify')} />
      <Text size="sm" c="dimmed" className="gateway-number">
        {words}
      </Text>
    </>
  );
}

function LastTime() {
  const text = useText('audit-log');
  const query = { action: 'audit_verified', limit: 1 } as const;
  const { data, error } = api.useQuery('get', '/api/v1/audit-log', { params: { query } });
  const [last] = data?.items ?? [];
  if (!data) return <ProblemAlert problem={error ? problemOf(error) : null} />;
  if (!last) return <Text>{text('neverVerified')}</Text>;
  const outcome = last.after?.['valid'] === true ? 'lastSound' : 'lastBad';
  return (
    <Text>
      {text(outcome, { name: last.actor.name })} <Time value={last.createdAt} focusable />
    </Text>
  );
}

function Result({ result }: { result: Verification }) {
  const text = useText('audit-log');
  const { valid, firstBadEntry: bad, warnings } = result;
  const Icon = valid ? ShieldCheck : ShieldAlert;
  return (
    <Alert
      mt="md"
      color={valid ? 'green' : 'red'}
      variant="light"
      role="alert"
      icon={<Icon size={18} aria-hidden />}
      title={text(valid ? 'sound' : 'tampered')}
    >
      {bad ? (
        <Text>
          {text('firstBad', { what: text(`bad.${bad.kind}`, { place: placeOf(bad) }) })} <Said>{bad.reason}</Said>
        </Text>
      ) : null}
      <Group gap="lg">
        {(['entries', 'transactions', 'events', 'seals', 'checkpoints'] as const).map((name) => (
          <Text key={name} span>
            {text(`count.${name}`, { count: result[name] })}
          </Text>
        ))}
      </Group>
      {warnings.length > 0 ? (
        <List mt="xs">
          {warnings.map((warning) => (
            <List.Item key={warning}>
              <Said>{warning}</Said>
            </List.Item>
          ))}
        </List>
      ) : null}
    </Alert>
  );
}

/** Its number, its ID or both: of an event, its transaction's too. */
function placeOf({ number, id }: NonNullable<Verification['firstBadEntry']>): string {
  return [number, id].filter((part) => part !== null).join(' · ');
}
