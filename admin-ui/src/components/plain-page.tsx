import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import icon from '../icon.svg';
import { useText } from '../lib/text';
import { LanguageControl } from './language-control';
import classes from './plain-page.module.css';

interface PlainPageProps {
  readonly title: string;
  readonly description?: string;
  readonly children: ReactNode;
}

/** A page without navigation, for those who are not signed in yet, or not all the way. */
export function PlainPage({ title, description, children }: PlainPageProps) {
  const text = useText('common');
  return (
    <main className={classes.main}>
      <title>{`${title} · ${text('brand')}`}</title>
      <Group gap="xs" mb="lg">
        <img src={icon} width={28} height={28} alt="" />
        <Text fw={600} size="lg">
          {text('brand')}
        </Text>
      </Group>
      <Paper className={classes.card}>
        <Stack gap="xs" mb="lg">
          <Title order={1}>{title}</Title>
          {description === undefined ? null : <Text c="dimmed">{description}</Text>}
        </Stack>
        {children}
      </Paper>
      <div className={classes.language}>
        <LanguageControl />
      </div>
    </main>
  );
}
