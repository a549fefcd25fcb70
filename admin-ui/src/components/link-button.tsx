import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LinkButtonProps extends ButtonProps {
  readonly to: string;
  /** For what says that it cancels: not asked then, whatever was typed. */
  readonly ignoreBlocker?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: for the way to a page where something is made. */
export function LinkButton({ to, ignoreBlocker = false, children, ...button }: LinkButtonProps) {
  return (
    <Button {...button} renderRoot={(props: object) => <Link {...props} to={to} ignoreBlocker={ignoreBlocker} />}>
      {children}
    </Button>
  );
}
