import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One subject of a page: a heading (`h2`), what can be done, and below it the content, in a frame of its own. */
export function Section({ title, description, actions, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder className={classes.section} aria-labelledby={id}>
      <Group justify="space-between" align="flex-start" gap="md" mb={children === undefined ? 0 : 'md'}>
        <Stack gap={2} className={classes.words}>
          <Title order={2} id={id}>
            {title}
          </Title>
          {description === undefined ? null : <Text c="dimmed">{description}</Text>}
        </Stack>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Paper>
  );
}
