import { UnstyledButton } from '@mantine/core';
import { useClickOutside, useDisclosure } from '@mantine/hooks';
import { UserRound } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useSession } from '../../api/session';
import { chunk } from '../../lib/chunk';
import { useText } from '../../lib/text';
import classes from './navigation.module.css';

const UserPanel = lazy(() => chunk(() => import('./user-panel')));

/** Who is signed in, how the dashboard looks to them, and the way out. */
export function UserMenu() {
  const text = useText('common');
  const { user } = useSession();
  const [isOpen, { toggle, close }] = useDisclosure();
  const place = useClickOutside<HTMLDivElement>(close);
  const button = useRef<HTMLButtonElement>(null);
  const label = text('userMenu', { name: user.name });
  return (
    <div
      ref={place}
      className={classes.menu}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        close();
        button.current?.focus();
      }}
    >
      <UnstyledButton ref={button} aria-label={label} aria-expanded={isOpen} p={6} onClick={toggle}>
        <span className={classes.person}>
          <UserRound size={17} aria-hidden />
        </span>
      </UnstyledButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <UserPanel label={label} onDone={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
