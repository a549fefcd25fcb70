import { Anchor, type AnchorProps } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface TextLinkProps extends AnchorProps {
  /** A page of the dashboard: `/transactions/0193…`. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** A link to another page of the dashboard. */
export function TextLink({ to, search, children, ...anchor }: TextLinkProps) {
  const target: LinkProps = { to, ...(search && { search }) };
  return (
    <Anchor {...anchor} renderRoot={(props: object) => <Link {...props} {...target} />}>
      {children}
    </Anchor>
  );
}
