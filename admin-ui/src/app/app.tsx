import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useReauthentication } from '../api/reauthentication';
import { styleNonce } from '../lib/nonce';
import { useIsNotifying } from '../lib/notify';
import { queryClient } from './query-client';
import { router } from './router';
import { cssVariables, theme } from './theme';

// Not needed to see a page.
const ReauthenticationDialog = lazy(() => import('../components/reauthentication-dialog'));
const SessionOverDialog = lazy(() => import('../components/session-over-dialog'));
const Notifications = lazy(() => import('../components/notifications'));

/** The dashboard: providers around the router. */
export function App() {
  const asked = useReauthentication()?.kind;
  const isNotifying = useIsNotifying();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Suspense fallback={null}>
          {asked === 'proof' ? <ReauthenticationDialog /> : null}
          {asked === 'sign-in' ? <SessionOverDialog /> : null}
          {isNotifying ? <Notifications /> : null}
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  );
}
