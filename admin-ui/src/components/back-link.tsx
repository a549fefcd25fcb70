import { Group } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { TextLink } from './text-link';

/** Above the title of a page for one thing: the way back to the list that it is from. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <TextLink to={to} size="sm" w="fit-content">
      <Group gap={4} wrap="nowrap">
        <ArrowLeft size={14} aria-hidden />
        {children}
      </Group>
    </TextLink>
  );
}
