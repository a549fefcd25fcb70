import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface ActionRowProps {
  readonly title: string;
  readonly description: string;
  /** The button. */
  readonly children: ReactNode;
}

/** One thing that can be done, what it does, and the button for it at the end of the line. */
export function ActionRow({ title, description, children }: ActionRowProps) {
  return (
    <Group justify="space-between" gap="md">
      <Stack gap={0} flex="1 1 16rem" maw="40rem">
        <Text fw={500}>{title}</Text>
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      </Stack>
      {children}
    </Group>
  );
}
