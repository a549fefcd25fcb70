import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of a test's own. `drop` also ends connections that are still open. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/**
 * Makes a fresh, empty database on the run's PostgreSQL server: the embedded one that the Jest project e2e-postgres
 * starts, or the one a developer names in TEST_POSTGRES_URL (a role that may create databases).
 */
export async function createPostgresDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `gateway_test_${String(process.pid)}_${randomBytes(6).toString('hex')}`;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);

  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function serverUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) {
    throw new Error('No PostgreSQL server: run the test in the Jest project e2e-postgres, or set TEST_POSTGRES_URL');
  }
  return url;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
