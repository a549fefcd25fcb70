import { Button, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem';
import { useText } from '../lib/text';
import { ProblemAlert } from './problem-alert';

/** Of a query, what `QueryStates` needs. */
export interface StatesOf<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly isFetching: boolean;
}

interface QueryStatesProps<Data> {
  readonly query: StatesOf<Data>;
  /** Of the skeleton that stands there meanwhile; default 5. */
  readonly lines?: number;
  /** The page's head while there is no data, which brings one along: title, and the way back. */
  readonly header?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** What a query has to show: a skeleton, the reason why there is nothing with a way to try again, or its data. */
export function QueryStates<Data>({ query, lines = 5, header, children }: QueryStatesProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  return (
    <>
      {header}
      {query.error ? <Failed query={query} /> : <Loading lines={lines} />}
    </>
  );
}

function Failed({ query }: { query: StatesOf<unknown> }) {
  const text = useText('common');
  return (
    <Stack align="flex-start">
      <ProblemAlert problem={problemOf(query.error)} />
      <Button variant="default" loading={query.isFetching} onClick={() => query.refetch()}>
        {text('retry')}
      </Button>
    </Stack>
  );
}

function Loading({ lines }: { lines: number }) {
  const text = useText('common');
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={22} />
      ))}
    </Stack>
  );
}

interface EmptyProps {
  readonly title: string;
  /** What to do, or why there is nothing. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** In place of a list that has nothing in it. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <Stack align="center" gap="xs" py="xl" ta="center">
      <Text fw={600}>{title}</Text>
      {children === undefined ? null : (
        <Text c="dimmed" maw="32rem" className="gateway-balance">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  );
}
