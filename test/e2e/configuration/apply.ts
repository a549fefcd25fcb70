import { describe, expect, it } from '@jest/globals';
import { usableSecrets } from '../../../src/integrations/usable-secrets.js';
import {
  apply,
  API_KEY,
  cli,
  HOUR,
  INTEGRATION,
  MERCHANT,
  MERCHANT_KEY,
  NEW_MERCHANT_KEY,
  NEW_SECRET,
  SECRET,
  sql,
  withBoth,
} from './stage.js';

describe('migration:run', () => {
  it('brings the schema up to date', async () => {
    expect(await cli('migration:run')).toEqual({ code: 0, out: 'The schema was brought up to date.\n', err: '' });
    expect(await cli('migration:run')).toEqual({ code: 0, out: 'The schema is up to date.\n', err: '' });
  });
});

describe('config:apply', () => {
  it('creates, and changes nothing the second time', async () => {
    expect(await apply(MERCHANT, INTEGRATION)).toEqual({
      code: 0,
      out: 'merchant Harbour Offices (test): created\nintegration harbour: created\n',
      err: expect.stringMatching(/^warning: merchant Harbour Offices \(test\): merchantKey: consists of digits only/),
    });
    expect((await apply(MERCHANT, INTEGRATION)).out).toBe(
      'merchant Harbour Offices (test): unchanged\nintegration harbour: unchanged\n',
    );
    expect(await sql('SELECT version FROM merchant_versions')).toEqual([{ version: 1 }]);
    expect(await sql('SELECT version FROM integration_versions')).toEqual([{ version: 1 }]);
    expect(await sql('SELECT id FROM integration_secrets')).toHaveLength(1);
  });

  it('makes a new version of what changed, naming the fields', async () => {
    await apply(MERCHANT, INTEGRATION);
    const changed = await apply(
      { ...MERCHANT, maxAmount: '500', merchantKey: NEW_MERCHANT_KEY },
      { ...INTEGRATION, expiresAfterMinutes: 30 },
    );
    expect(changed.out).toBe(
      'merchant Harbour Offices (test): updated to version 2 (maxAmount, merchantKey)\n' +
        'integration harbour: updated to version 2 (expiresAfterMinutes)\n',
    );
  });

  it('keeps stored secrets where the file has none', async () => {
    await apply(MERCHANT, INTEGRATION);
    const { merchantKey: _key, apiKey: _apiKey, ...merchant } = MERCHANT;
    const { secret: _secret, ...integration } = INTEGRATION;
    expect((await apply({ ...merchant, emailPay: true }, integration)).out).toBe(
      'merchant Harbour Offices (test): updated to version 2 (emailPay)\nintegration harbour: unchanged\n',
    );
    await withBoth(async (merchants) => {
      const account = await merchants.byName(MERCHANT.name);
      expect(account?.merchantKey.reveal()).toBe(MERCHANT_KEY);
      expect(account?.apiKey?.reveal()).toBe(API_KEY);
    });
  });

  it('lets an integration name a stored merchant that the file leaves out', async () => {
    await apply(MERCHANT);
    expect((await apply(null, INTEGRATION)).out).toBe('integration harbour: created\n');
    await withBoth(async (merchants, integrations) => {
      const merchant = await merchants.byName(MERCHANT.name);
      expect((await integrations.bySlug('harbour'))?.settings.merchant).toBe(merchant?.id);
    });
  });

  it('writes nothing when anything is wrong, and tells all of it', async () => {
    const { code, out, err } = await apply(MERCHANT, { ...INTEGRATION, currency: 'EUR', secret: 'short', colour: 1 });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n').filter((line) => line.startsWith('  - integrations[0].'))).toHaveLength(3);
    expect(await sql('SELECT id FROM merchants')).toEqual([]);
  });

  it('undoes all of it when the last item fails while writing', async () => {
    await apply(MERCHANT, INTEGRATION);
    const past = { ...INTEGRATION, secret: NEW_SECRET, keepPreviousUntil: '2020-01-01T00:00:00Z' };
    const { code, err } = await apply({ ...MERCHANT, emailPay: true }, past);
    expect(code).toBe(1);
    expect(err).toContain('integrations[0].keepPreviousUntil: must be in the future');
    expect(await sql('SELECT version FROM merchants')).toEqual([{ version: 1 }]);
    expect(await sql('SELECT id FROM integration_secrets')).toHaveLength(1);
  });

  it('takes another secret as a rotation, with an overlap where the file asks for one', async () => {
    await apply(MERCHANT, INTEGRATION);
    const until = Math.floor(Date.now() / 1000) * 1000 + HOUR;
    const rotated = { ...INTEGRATION, secret: NEW_SECRET, keepPreviousUntil: new Date(until).toISOString() };
    expect((await apply(null, rotated)).out).toBe('integration harbour: updated to version 2 (secret)\n');
    expect((await apply(null, rotated)).out).toBe('integration harbour: unchanged\n');
    await withBoth(async (_merchants, integrations) => {
      const integration = (await integrations.bySlug('harbour'))!;
      const usable = (now: number) => usableSecrets(integration, now).map(({ secret }) => secret.reveal());
      expect(usable(until - 1)).toEqual([NEW_SECRET, SECRET]);
      expect(usable(until)).toEqual([NEW_SECRET]);
    });
  });

  it('works while another process has the database open', async () => {
    await withBoth(async (merchants, integrations) => {
      expect(await integrations.bySlug('harbour')).toBeNull();
      await apply(MERCHANT, INTEGRATION);
      expect((await integrations.bySlug('harbour'))?.version).toBe(1);
      await apply(MERCHANT, { ...INTEGRATION, enabled: false });
      expect((await integrations.bySlug('harbour'))?.settings.enabled).toBe(false);
      expect(await merchants.list()).toHaveLength(1);
    });
  });

  it('lets two processes apply the same file at the same time', async () => {
    const results = await Promise.all([apply(MERCHANT, INTEGRATION), apply(MERCHANT, INTEGRATION)]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(await sql('SELECT version FROM integrations')).toEqual([{ version: 1 }]);
  });
});
