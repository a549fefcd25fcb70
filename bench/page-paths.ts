/** What of a filled database the pages are about. */
export interface Subjects {
  /** A payment in the middle. */
  readonly transaction: string;
  readonly merchant: string;
  /** A busy one, and one with a thousandth of all payments. */
  readonly integrations: readonly [busy: string, quiet: string];
}

export const YEAR = 'from=2025-01-01&to=2025-12-31';
const MONTH = 'from=2025-06-01&to=2025-06-30';
const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu'];
const GROUPS = ['day', 'cardType', 'integration', 'failureReason'];
const SORTS = ['-createdAt', 'createdAt', '-amount', 'amount'];

/** What the pages of the dashboard ask as they are opened, read off it in a browser. */
export function openedPages({ transaction }: Subjects): Readonly<Record<string, readonly string[]>> {
  const month = `${MONTH}&timeZone=Europe/Berlin`;
  return {
    home: home(month),
    'a year': ZONES.map((zone) => `/reports/overview?environment=test&${YEAR}&timeZone=${zone}`),
    list: [
      '',
      '&status=failed',
      '&attention=paid_not_returned',
      '&cardType=Alipay&minAmount=50',
      '&q=INV-99999',
      '&q=INV-1',
      '&q=a',
      '&sort=-amount',
    ].map((filter) => `/transactions?limit=50${filter}`),
    transaction: [`/transactions/${transaction}`],
    books: [
      `/reports/daily-close?date=2025-06-15&timeZone=Europe/Berlin`,
      `/reports/settlement?${MONTH}`,
      `/reports/settlement?${YEAR}`,
      `/reports/summary?groupBy=day&${month}`,
    ],
    others: ['/merchants', '/integrations', '/users', '/audit-log?limit=50', '/alarms'],
  };
}

/** What is asked at once as home is opened. */
export function home(period: string): readonly string[] {
  return [
    `/reports/overview?environment=test&${period}`,
    '/reports/attention?environment=test',
    '/reports/provider-health?environment=test',
    '/merchants?limit=200',
  ];
}

/** What else they can be made to ask: lists by every filter in every order, reports by everything, whatever else is read. */
export function everythingElse(subjects: Subjects): readonly string[] {
  const lists = filters(subjects).flatMap((filter) => SORTS.map((sort) => `sort=${sort}&${filter}`));
  return [...lists.map((list) => `/transactions?limit=50&${list}`), ...reports(subjects), ...details(subjects)];
}

function filters({ merchant, integrations: [busy, quiet] }: Subjects): string[] {
  const narrow = `cardType=Alipay&currency=JPY&status=failed&merchant=${merchant}`;
  const scopes = ['environment=test', 'environment=production', `merchant=${merchant}`, 'currency=JPY'];
  const searched = [...scopes, `integration=${quiet}`, 'status=processing', 'from=2025-01-01&to=2025-01-05'];
  return [
    ...[...scopes, `integration=${busy}`, `integration=${quiet}`, narrow, 'currency=JPY&status=failed'],
    ...['open', 'processing', 'succeeded', 'failed', 'cancelled', 'expired'].map((status) => `status=${status}`),
    ...['cardType=Alipay', 'attention=refund_unknown', 'minAmount=200&maxAmount=200', 'minAmount=500'],
    ...['from=2025-03-01&to=2025-03-02', 'from=2025-03-01&to=2025-06-30&status=failed&cardType=Wechat%20Pay'],
    ...['INV-1', 'a', 'ab', '1'].flatMap((q) => [`q=${q}`, ...searched.map((scope) => `q=${q}&${scope}`)]),
  ];
}

function reports({ merchant }: Subjects): string[] {
  const byGroups = GROUPS.flatMap((group) => ZONES.map((zone) => `groupBy=${group}&${YEAR}&timeZone=${zone}`));
  const others = [
    'groupBy=day&from=2020-01-01&to=2026-12-31&timeZone=Europe/Berlin',
    'groupBy=day&from=2025-01-01T00:00:07Z&to=2025-12-31T00:00:07.500Z',
    `groupBy=day&${YEAR}&merchant=${merchant}&currency=AUD`,
  ];
  const settlements = ['', '?from=2024-01-01&to=2026-12-31', '?date=2025-06-10', '?environment=test'];
  return [
    ...[...byGroups, ...others].map((query) => `/reports/summary?${query}`),
    ...settlements.map((query) => `/reports/settlement${query}`),
    ...['/reports/attention', '/reports/provider-health', '/reports/daily-close?date=2025-06-15'],
  ];
}

function details({ transaction, merchant, integrations: [integration] }: Subjects): string[] {
  return [
    ...['', '/refunds', '/evidence'].map((part) => `/transactions/${transaction}${part}`),
    ...[`/merchants/${merchant}`, `/integrations/${integration}`].flatMap((path) => [path, `${path}/versions`]),
    ...['/go-live-checks', '/alarm-rules', '/alarm-channels', '/api-tokens', '/security-settings', '/sessions'],
    '/audit-log?limit=50&action=report_viewed',
  ];
}
