import { describe, expect, it } from '@jest/globals';
import { SYSTEM } from '../../../src/common/actor.js';
import { SecretText } from '../../../src/common/secret-text.js';
import { usableSecrets } from '../../../src/integrations/usable-secrets.js';
import { InvalidInputError } from '../../../src/merchants/input/problem.js';
import {
  apply,
  HOUR,
  INTEGRATION,
  MERCHANT,
  MERCHANT_KEY,
  NEW_MERCHANT_KEY,
  NEW_SECRET,
  SECRET,
  withBoth,
} from './stage.js';

describe('versions', () => {
  it('keeps an old version readable, with its keys and settings', async () => {
    await apply(MERCHANT, INTEGRATION);
    await apply({ ...MERCHANT, merchantKey: NEW_MERCHANT_KEY, enabled: false }, { ...INTEGRATION, name: 'Other' });
    await withBoth(async (merchants, integrations) => {
      const { id } = (await merchants.byName(MERCHANT.name))!;
      const [old, current] = [await merchants.account(id, 1), await merchants.currentAccount(id)];
      expect([old.merchantKey.reveal(), old.settings.enabled]).toEqual([MERCHANT_KEY, true]);
      expect([current.merchantKey.reveal(), current.settings.enabled, current.version]).toEqual([
        NEW_MERCHANT_KEY,
        false,
        2,
      ]);
      const integration = (await integrations.bySlug('harbour'))!;
      expect((await integrations.byId(integration.id, 1)).settings.name).toBe(INTEGRATION.name);
      expect((await integrations.byId(integration.id, 2)).settings.name).toBe('Other');
    });
  });

  it('finds merchants by their identifier at the provider, and none that is unknown', async () => {
    await apply(MERCHANT);
    await withBoth(async (merchants, integrations) => {
      expect(await merchants.accountsByMerchantId(MERCHANT.merchantId)).toHaveLength(1);
      expect(await merchants.accountsByMerchantId('other')).toEqual([]);
      expect(await merchants.byName('Other')).toBeNull();
      await expect(merchants.currentAccount('other')).rejects.toThrow('There is no merchant other');
      await expect(merchants.account('other', 1)).rejects.toThrow('There is no merchant other');
      await expect(integrations.current('other')).rejects.toThrow('There is no integration other');
      await expect(integrations.secret('other')).rejects.toThrow('There is no integration with the secret other');
      expect(await integrations.bySlug('Not/a slug')).toBeNull();
    });
  });

  it('changes a merchant by its id, its name too, but not to a name that is taken', async () => {
    await apply(MERCHANT);
    await apply({ ...MERCHANT, name: 'Second' });
    await withBoth(async (merchants) => {
      const { id, settings } = (await merchants.byName('Second'))!;
      const rename = (name: string) => merchants.apply(id, { ...settings, name }, {}, SYSTEM);
      expect(await rename('Third')).toEqual({ kind: 'updated', id, version: 2, fields: ['name'] });
      expect((await merchants.byName('Third'))?.id).toBe(id);
      await expect(rename(MERCHANT.name)).rejects.toThrow(InvalidInputError);
      await expect(merchants.apply('unknown-id', settings, {}, SYSTEM)).rejects.toThrow('There is no merchant');
    });
  });
});

describe('rotation', () => {
  it('retires what came before at once, without an overlap; returns can still be signed with it', async () => {
    await apply(MERCHANT, INTEGRATION);
    await withBoth(async (_merchants, integrations) => {
      const before = (await integrations.bySlug('harbour'))!;
      const change = await integrations.rotateSecret(before.id, new SecretText(NEW_SECRET), null, SYSTEM);
      expect(change).toEqual({ kind: 'updated', id: before.id, version: 2, fields: ['secret'] });
      const after = (await integrations.bySlug('harbour'))!;
      expect(usableSecrets(after, Date.now()).map(({ secret }) => secret.reveal())).toEqual([NEW_SECRET]);
      expect((await integrations.secret(before.secrets[0]!.id)).reveal()).toBe(SECRET);
      // An old version is asked for its settings; a secret retired since verifies nothing there either.
      expect(usableSecrets(await integrations.byId(before.id, 1), Date.now())).toHaveLength(1);
    });
  });

  it('never lengthens an overlap that is under way, but cuts it short', async () => {
    await apply(MERCHANT, INTEGRATION);
    await withBoth(async (_merchants, integrations) => {
      const { id } = (await integrations.bySlug('harbour'))!;
      const now = Date.now();
      const third = new SecretText('33333333-3333-3333-3333-333333333333');
      await integrations.rotateSecret(id, new SecretText(NEW_SECRET), now + HOUR, SYSTEM);
      await integrations.rotateSecret(id, third, now + 2 * HOUR, SYSTEM);
      const retirements = async () => (await integrations.current(id)).secrets.map(({ retiresAt }) => retiresAt);
      expect(await retirements()).toEqual([null, now + 2 * HOUR, now + HOUR]);
      await integrations.rotateSecret(id, new SecretText(SECRET), null, SYSTEM);
      expect(usableSecrets(await integrations.current(id), Date.now())).toHaveLength(1);
    });
  });

  it('does nothing for the current secret, and refuses an overlap that is over', async () => {
    await apply(MERCHANT, INTEGRATION);
    await withBoth(async (_merchants, integrations) => {
      const { id } = (await integrations.bySlug('harbour'))!;
      expect((await integrations.rotateSecret(id, new SecretText(SECRET), null, SYSTEM)).kind).toBe('unchanged');
      const late = integrations.rotateSecret(id, new SecretText(NEW_SECRET), Date.now() - 1000, SYSTEM);
      await expect(late).rejects.toThrow('keepPreviousUntil: must be in the future');
      await expect(integrations.rotateSecret('other', new SecretText(SECRET), null, SYSTEM)).rejects.toThrow(
        'There is no integration other',
      );
    });
  });
});
