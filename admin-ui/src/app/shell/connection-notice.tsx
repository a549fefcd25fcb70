import { Alert, Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useCallback } from 'react';
import { isAnswering, useIsAway, useWhenBack } from '../../api/connection';
import { useText } from '../../lib/text';

/** Above the page while the gateway does not answer; what is shown is brought up to date as soon as it does again. */
export function ConnectionNotice() {
  const text = useText('common');
  const isAway = useIsAway();
  const queryClient = useQueryClient();
  useWhenBack(useCallback(() => void queryClient.refetchQueries({ type: 'active', stale: true }), [queryClient]));
  if (!isAway) return null;
  return (
    <Alert variant="light" color="orange" mb="lg" icon={<CircleAlert size={18} aria-hidden />} title={text('away')}>
      <Text mb="xs">{text('awayHelp')}</Text>
      <Button variant="default" size="compact-sm" onClick={() => void isAnswering()}>
        {text('retry')}
      </Button>
    </Alert>
  );
}
