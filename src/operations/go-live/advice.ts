/** What to do about a check that is not fine; by the part of its id before the colon. */
const ADVICE: Readonly<Record<string, string>> = {
  node_env: 'Set NODE_ENV=production and restart the gateway.',
  trust_proxy: 'Set TRUST_PROXY to the number of proxies before the gateway, or to their addresses, and restart it.',
  database: 'Set DATABASE_URL to a PostgreSQL database, and move the data there with backup and restore.',
  metrics: 'Set METRICS_TOKEN, or have the proxy keep /metrics to the inside.',
  public_url:
    'Set PUBLIC_URL to the https address that customers use, and see that the proxy passes it on to the gateway.',
  migrations: 'Run the command migration:run, or restart the gateway, which does it by itself.',
  disk: 'Make room where the database is: a full disk stops payments.',
  clock: 'Set up time synchronisation (NTP) on this machine.',
  database_clock: 'Set up time synchronisation (NTP) on this machine and on that of the database.',
  master_key:
    'Keep the key apart from the database and the backups, readable for the gateway alone; see docs/operations.md.',
  merchants: 'Add a merchant, or enable one.',
  merchant:
    "Look at the merchant's settings; ask the payment provider for a long random merchant key where it is weak.",
  provider_access:
    "Enter the API key that belongs to this merchant and environment, and test the merchant's connection.",
  integrations: 'Add an integration, or enable one.',
  redirect_hosts: "Enter the hosts of your own portal, each in full, as the integration's redirectHosts.",
  integration_merchant: 'Enable the merchant, or give the integration one that takes real payments.',
};
const OTHERWISE = 'Look at the log of the gateway around this time.';

/** @returns a sentence or two for whoever runs the gateway */
export function adviceFor(checkId: string): string {
  return ADVICE[checkId.split(':', 1)[0] ?? ''] ?? OTHERWISE;
}
