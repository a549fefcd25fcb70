import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useText } from '../lib/text';

/** A page that is on its way. */
export function LoadingPage() {
  const text = useText('common');
  return (
    <Stack gap="lg" role="status">
      <VisuallyHidden>{text('loading')}</VisuallyHidden>
      <Skeleton height={30} width="14rem" />
      <Skeleton height={16} width="26rem" maw="100%" />
      <Skeleton height={220} />
    </Stack>
  );
}
