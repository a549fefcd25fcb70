import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useReauthentication } from '../api/reauthentication';
import { ErrorBoundary } from '../components/error-boundary';
import { chunk, RenewedError } from '../lib/chunk';
import { styleNonce } from '../lib/nonce';
import { useIsNotifying } from '../lib/notify';
import { queryClient } from './query-client';
import { router } from './router';
import { cssVariables, theme } from './theme';

// Not needed to see a page.
const ReauthenticationDialog = lazy(() => chunk(() => import('../components/reauthentication-dialog')));
const SessionOverDialog = lazy(() => chunk(() => import('../components/session-over-dialog')));
const Notifications = lazy(() => chunk(() => import('../components/notifications')));

/** The dashboard: providers around the router. */
export function App() {
  const question = useReauthentication();
  const asked = question?.kind;
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
        <ErrorBoundary
          key={asked}
          onError={(error) => {
            if (error instanceof RenewedError) window.location.reload();
            // Nobody can be asked: whoever waits for the answer goes on without.
            else question?.answer(false);
          }}
        >
          <Suspense fallback={null}>
            {asked === 'proof' ? <ReauthenticationDialog /> : null}
            {asked === 'sign-in' ? <SessionOverDialog /> : null}
          </Suspense>
        </ErrorBoundary>
        <ErrorBoundary onError={() => {}}>
          <Suspense fallback={null}>{isNotifying ? <Notifications /> : null}</Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
