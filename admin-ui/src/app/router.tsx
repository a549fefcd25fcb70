import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { keepSessionsBy } from '../api/client';
import { keepSession, type Permission, type Session, sessionQuery } from '../api/session';
import { ErrorPage } from '../components/error-page';
import { LoadingPage } from '../components/loading-page';
import { NotFoundPage } from '../components/not-found-page';
import type { Feature, Page } from '../lib/feature';
import { chunk } from '../lib/chunk';
import { parseSearch, stringifySearch } from '../lib/search';
import { loadText } from '../lib/text';
import { FEATURES } from './features';
import { queryClient } from './query-client';
import { Guarded } from './shell/guarded';
import { Shell } from './shell/shell';

const SIGN_IN = '/sign-in';
const SECOND_FACTOR = '/second-factor';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: SIGN_IN,
  beforeLoad: () => loadText('access'),
  component: lazyRouteComponent(() => chunk(() => import('../features/access/sign-in-page'))),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: () => loadText('access'),
  component: lazyRouteComponent(() => chunk(() => import('../features/access/set-up-page'))),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: SECOND_FACTOR,
  beforeLoad: async ({ location }) => {
    await demandSession(location.href);
    await loadText('profile');
  },
  component: lazyRouteComponent(() => chunk(() => import('../features/profile/second-factor-page'))),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    const session = await demandSession(location.href);
    if (session.totpSetupRequired) throw redirect({ to: SECOND_FACTOR });
  },
  component: Shell,
});

/** Whoever is not signed in goes to the sign-in, and from there back to where they wanted to be. */
async function demandSession(href: string): Promise<Session> {
  const session = await queryClient.query({ ...sessionQuery, staleTime: 'static' });
  if (!session) throw redirect({ to: SIGN_IN, search: { next: href } });
  return session;
}

function routeOf({ name }: Feature, { path, permission, load }: Page): AnyRoute {
  return createRoute({
    getParentRoute: () => shell,
    path,
    beforeLoad: () => (name === null ? undefined : loadText(name)),
    component: guarded(permission, load),
  });
}

function guarded(permission: Permission, load: Page['load']) {
  const lazy = lazyRouteComponent(() => chunk(load)) as ComponentType & { preload: () => Promise<void> };
  const Content: ComponentType = lazy;
  const GuardedPage = () => (
    <Guarded permission={permission}>
      <Content />
    </Guarded>
  );
  // So that the router fetches the chunk before the page is shown.
  return Object.assign(GuardedPage, { preload: lazy.preload });
}

/** Addresses that lead nowhere are told so beside the navigation. */
const nowhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });

const pages = FEATURES.flatMap((feature) => feature.pages.map((page) => routeOf(feature, page)));
const hasHome = FEATURES.some((feature) => feature.pages.some(({ path }) => path === '/'));

/** Until there is a home page, the first page that the person may see is it. */
const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    const session = await queryClient.query({ ...sessionQuery, staleTime: 'static' });
    const first = FEATURES.flatMap(({ nav }) => nav).find(({ permission }) =>
      session?.permissions.includes(permission),
    );
    throw redirect({ to: first?.to ?? '/profile' });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    setUp,
    secondFactor,
    shell.addChildren(hasHome ? [...pages, nowhere] : [start, ...pages, nowhere]),
  ]) as AnyRoute,
  basepath: '/admin',
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
});

keepSessionsBy({
  end: () => {
    const { href } = router.state.location;
    if (href.startsWith(SIGN_IN)) return;
    keepSession(queryClient, null);
    void router.navigate({ to: SIGN_IN, search: { next: href } });
  },
  renew: async () => {
    const before = queryClient.getQueryData(sessionQuery.queryKey);
    const session = await queryClient.query({ ...sessionQuery, staleTime: 0 });
    return session !== null && session.user.id === before?.user.id;
  },
});
