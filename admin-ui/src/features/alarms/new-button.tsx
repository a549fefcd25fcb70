import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';

/** A link, dressed as the button that it acts as. */
export function NewButton({ to, label }: { to: string; label: string }) {
  return (
    <Button renderRoot={(props: object) => <Link {...props} to={to} />} leftSection={<Plus size={16} aria-hidden />}>
      {label}
    </Button>
  );
}
