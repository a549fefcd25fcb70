import { Burger, FocusTrap, Group } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { LoadingPage } from '../../components/loading-page';
import { useFocusBack } from '../../lib/focus-back';
import { useText } from '../../lib/text';
import { Brand } from './brand';
import { ConnectionNotice } from './connection-notice';
import { EnvironmentMark } from './environment-mark';
import { Navigation } from './navigation';
import classes from './shell.module.css';
import { UserMenu } from './user-menu';

const MAIN = 'main-content';

/** What stands around every page: navigation (a drawer on a phone), mark of the environment, menu of the person. */
export function Shell() {
  const text = useText('common');
  const [isOpen, { open, close }] = useDisclosure();
  useFocusOnNewPage(close);
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return (
    <div className={classes.shell}>
      <a className="gateway-skip" href={`#${MAIN}`}>
        {text('skipToContent')}
      </a>
      <Sidebar isOpen={isOpen} onClose={close} />
      <div className={classes.column}>
        <header className={classes.header}>
          <Burger onClick={open} hiddenFrom="sm" size="sm" aria-label={text('openNavigation')} aria-expanded={isOpen} />
          <EnvironmentMark />
          <div className={classes.space} />
          <UserMenu />
        </header>
        <main id={MAIN} tabIndex={-1} className={classes.main}>
          <ConnectionNotice />
          <Suspense fallback={<LoadingPage />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
    </div>
  );
}

/** Beside the page; on a phone above it, and then the focus stays inside. */
function Sidebar({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const text = useText('common');
  useFocusBack(isOpen, 'nav');
  return (
    <>
      {isOpen ? <div className={classes.backdrop} onClick={onClose} aria-hidden /> : null}
      <FocusTrap active={isOpen}>
        <div className={classes.rail}>
          <nav className={classes.sidebar} data-open={isOpen || undefined} aria-label={text('navigation')}>
            <Group className={classes.brand} justify="space-between" wrap="nowrap">
              <Brand />
              <Burger opened onClick={onClose} hiddenFrom="sm" size="sm" aria-label={text('closeNavigation')} />
            </Group>
            <Navigation />
          </nav>
        </div>
      </FocusTrap>
    </>
  );
}

/** After a change of page the focus is at its heading, which a screen reader then reads, and the drawer is closed. */
function useFocusOnNewPage(closeDrawer: () => void): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        closeDrawer();
        document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      }),
    [router, closeDrawer],
  );
}
