import { join } from 'node:path';

/**
 * The gateway as in production, only less patient: what takes minutes there takes seconds here. Several instances share
 * all of it but their ports.
 */
export function gatewaySettings(publicUrl: string, databaseUrl: string, folder: string): Record<string, string> {
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    MASTER_KEY_FILE: join(folder, 'master.key'),
    LOG_LEVEL: 'error',
    RATE_LIMIT: '0',
    PROVIDER_TIMEOUT_MS: '800',
    // A provider this bad would be left alone for most of the run.
    PROVIDER_BREAKER_FAILURES: '40',
    UNKNOWN_GRACE_SECONDS: '2',
    RECONCILE_FIRST_SECONDS: '1',
    RETURN_GRACE_SECONDS: '5',
  };
}

/** How long the provider's stand-in holds a call that times out: longer than the gateway waits. */
export const HOLD_MS = 2000;
