import { Group } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { TextLink } from './text-link';

interface BackLinkProps {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly children: string;
}

/** Above the title of a page for one thing: the way back to the list that it is from. */
export function BackLink({ children, ...target }: BackLinkProps) {
  return (
    <TextLink {...target} size="sm" w="fit-content">
      <Group gap={4} wrap="nowrap">
        <ArrowLeft size={14} aria-hidden />
        {children}
      </Group>
    </TextLink>
  );
}
