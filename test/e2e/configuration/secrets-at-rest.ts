import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { databaseKind } from '../../support/database.js';
import {
  apply,
  cli,
  database,
  INTEGRATION,
  MERCHANT,
  NEW_MERCHANT_KEY,
  NEW_SECRET,
  printed,
  SECRETS,
  sql,
  TABLES,
} from './stage.js';

describe('secrets at rest', () => {
  it('stand nowhere in the database in plain text', async () => {
    await apply(MERCHANT, INTEGRATION);
    await apply({ ...MERCHANT, merchantKey: NEW_MERCHANT_KEY }, { ...INTEGRATION, secret: NEW_SECRET });
    let stored = '';
    for (const table of TABLES) stored += JSON.stringify(await sql(`SELECT * FROM ${table}`));
    if (databaseKind() === 'sqlite') {
      const path = database.url.slice('sqlite:'.length);
      const files = [path, `${path}-wal`].filter((file) => existsSync(file));
      stored += files.map((file) => readFileSync(file, 'latin1')).join();
      // What is not a secret there is nobody else's business either.
      for (const file of files) expect(statSync(file).mode & 0o777).toBe(0o600);
    }
    for (const secret of SECRETS) expect(stored).not.toContain(secret);
  });

  it.each([
    [
      'from version to version',
      'UPDATE merchant_versions SET merchant_key = (SELECT merchant_key FROM merchant_versions WHERE version = 1)',
    ],
    ['from field to field', 'UPDATE merchant_versions SET api_key = merchant_key'],
    [
      'from integration to integration',
      "UPDATE integration_secrets SET integration_id = (SELECT id FROM integrations WHERE slug = 'other')",
    ],
  ])('do not open when moved %s', async (_case, statement) => {
    await apply(MERCHANT, INTEGRATION);
    await apply({ ...MERCHANT, emailPay: true }, { ...INTEGRATION, slug: 'other', secret: NEW_SECRET });
    await sql(statement);
    const { code, err } = await cli('config:show');
    expect(code).toBe(1);
    expect(err).toContain('MASTER_KEY');
  });

  it('were never printed by any command above', () => {
    expect(printed).not.toBe('');
    for (const secret of SECRETS) expect(printed).not.toContain(secret);
  });
});
