import { Group, Text } from '@mantine/core';
import icon from '../../icon.svg';
import { useText } from '../../lib/text';

/** The mark and the name. */
export function Brand() {
  const text = useText('common');
  return (
    <Group gap="xs" wrap="nowrap">
      <img src={icon} width={24} height={24} alt="" />
      <Text fw={600} size="md">
        {text('brand')}
      </Text>
    </Group>
  );
}
