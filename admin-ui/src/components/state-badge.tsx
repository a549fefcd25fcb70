import { Badge } from '@mantine/core';

const COLOURS = { good: 'green', bad: 'red', waiting: 'blue', warning: 'orange', neutral: 'gray.6' } as const;

export type Tone = keyof typeof COLOURS;

/** A state in a word, with a dot of its colour: the word alone says it all. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  return (
    <Badge variant="dot" color={COLOURS[tone]} tt="none" fw={500} size="md" miw="max-content">
      {children}
    </Badge>
  );
}
