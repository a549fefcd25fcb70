import { Text } from '@mantine/core';
import { useText } from '../../../lib/text';
import { duration } from '../duration';
import { keyStrength } from '../key-strength';

/** What the gateway will think of the key that is being typed. */
export function KeyStrengthHint({ value }: { value: string }) {
  const text = useText('merchants');
  if (value === '') return null;
  const { weak, coreSeconds, graphicsCardSeconds } = keyStrength(value);
  const times = { core: duration(coreSeconds, text), card: duration(graphicsCardSeconds, text) };
  return (
    <Text size="sm" role="status" mt={4} {...(weak && { fw: 600 })}>
      {text(weak ? 'strength.weak' : 'strength.good', times)}
    </Text>
  );
}
