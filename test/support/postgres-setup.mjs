import { startPostgres } from './postgres-server.mjs';

/**
 * Jest's global set-up of the project e2e-postgres: one server for the whole run. The workers inherit its address as
 * TEST_POSTGRES_URL; a developer who sets that variable gets no server started.
 */
export default async function setUp() {
  if (process.env.TEST_POSTGRES_URL) return;
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  globalThis.embeddedPostgres = server;
}
