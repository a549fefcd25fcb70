import { Text } from '@mantine/core';
import { duration } from '../../../lib/duration';
import { useText } from '../../../lib/text';
import { keyStrength } from '../key-strength';

/** What the gateway will think of the key that is being typed. */
export function KeyStrengthHint({ value }: { value: string }) {
  const text = useText('merchants');
  const common = useText('common');
  if (value === '') return null;
  const { weak, coreSeconds, graphicsCardSeconds } = keyStrength(value);
  const times = { core: duration(coreSeconds, common), card: duration(graphicsCardSeconds, common) };
  return (
    <Text size="sm" role="status" mt={4} {...(weak && { fw: 600 })}>
      {text(weak ? 'strength.weak' : 'strength.good', times)}
    </Text>
  );
}
