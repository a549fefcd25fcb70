import { Alert, Text } from '@mantine/core';
import { CircleCheck, CircleX, Hourglass, Lightbulb, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const KINDS = {
  good: { color: 'green', icon: CircleCheck },
  bad: { color: 'red', icon: CircleX },
  warning: { color: 'orange', icon: TriangleAlert },
  waiting: { color: 'blue', icon: Hourglass },
  idea: { color: 'blue', icon: Lightbulb },
} as const;

interface NoticeProps {
  readonly kind: keyof typeof KINDS;
  readonly title: string;
  readonly children: ReactNode;
}

/** A verdict or a hint in a tinted box. The title has the colour of text: the tint's own is too pale to read. */
export function Notice({ kind, title, children }: NoticeProps) {
  const { color, icon: Icon } = KINDS[kind];
  return (
    <Alert
      color={color}
      variant="light"
      icon={<Icon size={18} aria-hidden />}
      title={
        <Text span inherit c="var(--mantine-color-text)">
          {title}
        </Text>
      }
    >
      {children}
    </Alert>
  );
}
