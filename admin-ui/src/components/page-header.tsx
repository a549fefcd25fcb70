import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useText } from '../lib/text';

interface PageHeaderProps {
  readonly title: string;
  /** One sentence on what the page is for. */
  readonly description?: ReactNode;
  /** Above the title: the way back to the list that the thing is from. */
  readonly before?: ReactNode;
  /** Beside the title: a state, a mark. */
  readonly beside?: ReactNode;
  /** What can be done on this page; the main action is the last. */
  readonly actions?: ReactNode;
}

/** The head of every page: its only `h1`, the document's title, and the page's actions. */
export function PageHeader({ title, description, before, beside, actions }: PageHeaderProps) {
  const text = useText('common');
  const heading = useLastingFocus();
  return (
    <Stack gap={4} mb="xl">
      <title>{`${title} · ${text('brand')}`}</title>
      {before}
      <Group justify="space-between" align="flex-start" gap="md">
        <Group gap="sm" align="center">
          <Title ref={heading} order={1} tabIndex={-1}>
            {title}
          </Title>
          {beside}
        </Group>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      {description === undefined ? null : (
        <Text c="dimmed" maw="44rem" className="gateway-balance">
          {description}
        </Text>
      )}
    </Stack>
  );
}

/** A heading had the focus when it went. */
let isFocusLeft = false;

/** The heading of a page that was still loading passes the focus on to the one that takes its place. */
function useLastingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const own = heading.current;
    if (isFocusLeft) own?.focus({ preventScroll: true });
    isFocusLeft = false;
    return () => {
      isFocusLeft = document.activeElement === own;
    };
  }, []);
  return heading;
}
