import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SteadyClient } from './steady-client.js';
import { dataSourceOptions } from './typeorm-options.js';

describe('a connection to PostgreSQL', () => {
  const { extra } = dataSourceOptions('postgres://gateway@127.0.0.1:1/gateway');
  const { Client } = extra as pg.PoolConfig;

  it('that ends while nobody listens does not end the process', () => {
    const hungUp = new Error('terminating connection due to administrator command');
    expect(() => new pg.Client().emit('error', hungUp)).toThrow('terminating connection');
    expect(new SteadyClient().emit('error', hungUp)).toBe(true);
  });

  it('is one of those that the pool makes', async () => {
    const pool = new pg.Pool({
      ...(extra as pg.PoolConfig),
      connectionString: 'postgres://gateway@127.0.0.1:1/gateway',
    });
    expect(Client).toBe(SteadyClient);
    expect(Object.getOwnPropertyDescriptor(pool, 'Client')?.value).toBe(SteadyClient);
    await pool.end();
  });
});
