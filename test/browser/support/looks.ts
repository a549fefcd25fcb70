/**
 * Every look at the dashboard (by axe, and as a picture): its name, and the page it is of in the router's words. The
 * names are those that `expectGoodDashboardPage` is called with; test/dashboard/looks.spec.ts finds a page without one.
 */
export const LOOKS = {
  setup: '/setup',
  'sign-in': '/sign-in',
  'sign-in-zh': '/sign-in',
  'second-factor-demanded': '/second-factor',
  home: '/',
  'home-empty': '/',
  transactions: '/transactions',
  'transactions-none': '/transactions',
  'transactions-away': '/transactions',
  'transactions-columns': '/transactions',
  'transactions-views': '/transactions',
  'transactions-view-name': '/transactions',
  'transactions-export': '/transactions',
  'transactions-keys': '/transactions',
  'transaction-failed': '/transactions/$id',
  'transaction-paid': '/transactions/$id',
  'transaction-return-link': '/transactions/$id',
  'transaction-deliver': '/transactions/$id',
  refund: '/transactions/$id',
  'refund-approval': '/transactions/$id',
  'books-close': '/books',
  'books-settlement': '/books',
  merchants: '/merchants',
  'merchants-empty': '/merchants',
  'merchant-new': '/merchants/new',
  merchant: '/merchants/$id',
  'merchant-disable': '/merchants/$id',
  'merchant-edit': '/merchants/$id/edit',
  'leave-unsaved': '/merchants/$id/edit',
  integrations: '/integrations',
  'integration-new': '/integrations/new',
  integration: '/integrations/$id',
  'integration-secret': '/integrations/$id',
  'integration-edit': '/integrations/$id/edit',
  'alarms-empty': '/alarms',
  'alarms-rules': '/alarms',
  'alarms-channels': '/alarms',
  'alarms-secret': '/alarms/channels/new',
  'alarms-deliveries': '/alarms',
  'alarms-channel-new': '/alarms/channels/new',
  'alarms-channel': '/alarms/channels/$id',
  'alarms-rule': '/alarms/rules/new',
  'alarms-rule-edit': '/alarms/rules/$id',
  'tools-callback': '/tools',
  'tools-signature': '/tools',
  people: '/people',
  'people-new': '/people/new',
  'people-one': '/people/$id',
  'people-password': '/people/$id',
  reauthentication: '/people/new',
  tokens: '/api-tokens',
  'tokens-new': '/api-tokens/new',
  'tokens-made': '/api-tokens/new',
  'audit-log': '/audit-log',
  checks: '/go-live-checks',
  profile: '/profile',
  'profile-second-factor': '/profile',
  'menu-dark': '/api-tokens',
  away: '/merchants',
  'not-allowed': '/people',
  'not-found': null,
  'session-over': '/profile',
} as const satisfies Readonly<Record<string, string | null>>;

export type LookName = keyof typeof LOOKS;

/** Every page, in the router’s words. */
export const ROUTES = [...new Set(Object.values(LOOKS))].filter((route) => route !== null);

/**
 * The page that an address leads to, in the router's words; null where there is none.
 *
 * @param pathname with `/admin`
 */
export function routeOf(pathname: string): string | null {
  const path = pathname.replace(/^\/admin\/?/, '/');
  // `/merchants/new` before `/merchants/$id`.
  const [exact] = ROUTES.filter((route) => route === path);
  return exact ?? ROUTES.find((route) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path)) ?? null;
}
