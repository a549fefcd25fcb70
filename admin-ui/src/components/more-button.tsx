import { Button, Stack } from '@mantine/core';
import { problemOf } from '../api/problem';
import { useText } from '../lib/text';
import { ProblemAlert } from './problem-alert';

interface MoreButtonProps {
  /** Of `api.useInfiniteQuery`. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: unknown;
    readonly fetchNextPage: () => unknown;
  };
}

/** Below a list that goes on: fetches the next page and puts it under what is there. */
export function MoreButton({ list }: MoreButtonProps) {
  const text = useText('common');
  if (!list.hasNextPage) return null;
  return (
    <Stack mt="md" align="center">
      <ProblemAlert problem={list.isFetchNextPageError ? problemOf(list.error) : null} />
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {text('showMore')}
      </Button>
    </Stack>
  );
}
