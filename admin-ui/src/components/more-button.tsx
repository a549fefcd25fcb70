import { Button, Center } from '@mantine/core';
import { useText } from '../lib/text';

interface MoreButtonProps {
  /** Of `api.useInfiniteQuery`. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Below a list that goes on: fetches the next page and puts it under what is there. */
export function MoreButton({ list }: MoreButtonProps) {
  const text = useText('common');
  if (!list.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {text('showMore')}
      </Button>
    </Center>
  );
}
