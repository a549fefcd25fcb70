import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, client } from '../../api/client';
import { type Problem, problemOf } from '../../api/problem';
import type { components } from '../../api/schema';
import { useMakeStale } from '../../api/stale';
import { unwrap } from '../../api/unwrap';
import { Money } from '../../components/money';
import { Notice } from '../../components/notice';
import { ProblemAlert } from '../../components/problem-alert';
import { TextLink } from '../../components/text-link';
import { cardTypeName } from '../../lib/card-type';
import { notify } from '../../lib/notify';
import { colon } from '../../lib/punctuation';
import { useText } from '../../lib/text';

type Suggestion = components['schemas']['LimitSuggestionDto'];

/** Limits that the provider named when it refused an amount, to be made the merchant's by one click. */
export function LimitSuggestions({ id, mayChange }: { id: string; mayChange: boolean }) {
  const params = { path: { id }, query: { status: 'open', limit: 20 } } as const;
  const { data, error } = api.useQuery('get', '/api/v1/merchants/{id}/suggestions', { params });
  if (!data && error) return <ProblemAlert problem={problemOf(error)} />;
  return data?.items.map((suggestion) => (
    <One key={suggestion.id} merchant={id} suggestion={suggestion} mayChange={mayChange} />
  ));
}

interface OneProps {
  readonly merchant: string;
  readonly suggestion: Suggestion;
  readonly mayChange: boolean;
}

function One({ merchant, suggestion, mayChange }: OneProps) {
  const text = useText('merchants');
  const { currency, timesSeen: count, transaction, refusedAmount } = suggestion;
  const cardType = cardTypeName(suggestion.cardType);
  return (
    <Notice kind="idea" title={text('suggestion')}>
      <Stack gap="xs">
        <Text>
          {text('suggestionRefused', { count, cardType })}{' '}
          <TextLink to={`/transactions/${transaction}`}>
            <Money amount={refusedAmount} currency={currency} />
          </TextLink>
        </Text>
        <Limits suggestion={suggestion} />
        {suggestion.warnings.length > 0 ? <Text>{text('suggestionWider', { cardType, currency })}</Text> : null}
        {mayChange ? <Decision merchant={merchant} suggestion={suggestion} /> : null}
      </Stack>
    </Notice>
  );
}

function Limits({ suggestion: { minAmount, maxAmount, currency } }: { suggestion: Suggestion }) {
  const text = useText('merchants');
  return (
    <Text fw={600}>
      {minAmount === null ? null : (
        <>
          {text('minAmount')}
          {colon()}
          <Money amount={minAmount} currency={currency} />{' '}
        </>
      )}
      {maxAmount === null ? null : (
        <>
          {text('maxAmount')}
          {colon()}
          <Money amount={maxAmount} currency={currency} />
        </>
      )}
    </Text>
  );
}

function Decision({ merchant, suggestion }: Omit<OneProps, 'mayChange'>) {
  const text = useText('merchants');
  const { problem, running, decide } = useDecision(merchant, suggestion.id);
  return (
    <>
      <ProblemAlert problem={problem} />
      <Group gap="xs">
        <Button
          size="xs"
          loading={running === 'acceptance'}
          onClick={() => {
            decide('acceptance');
          }}
        >
          {text('suggestionAccept')}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={running === 'dismissal'}
          onClick={() => {
            decide('dismissal');
          }}
        >
          {text('suggestionDismiss')}
        </Button>
      </Group>
    </>
  );
}

type Verdict = 'acceptance' | 'dismissal';

function useDecision(id: string, suggestionId: string) {
  const text = useText('merchants');
  const makeStale = useMakeStale();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [running, setRunning] = useState<Verdict | null>(null);
  const run = async (verdict: Verdict): Promise<void> => {
    const path = `/api/v1/merchants/{id}/suggestions/{suggestionId}/${verdict}` as const;
    await unwrap(client.POST(path, { params: { path: { id, suggestionId } } }));
    await makeStale('/api/v1/merchants');
    await notify(text(`${verdict}Done`));
  };
  const decide = (verdict: Verdict): void => {
    setRunning(verdict);
    run(verdict)
      .catch((error: unknown) => {
        setProblem(problemOf(error));
      })
      .finally(() => {
        setRunning(null);
      });
  };
  return { problem, running, decide };
}
