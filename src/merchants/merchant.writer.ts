import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { type Actor, actorKey } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { changedFields, type ConfigurationChange } from './configuration-change.js';
import { lockConfiguration } from './configuration-lock.js';
import { InvalidInputError, throwIfAny } from './input/problem.js';
import type { MerchantAccount } from './merchant-account.js';
import { MerchantNotFoundError } from './merchant-not-found.error.js';
import { missingSecrets, type MerchantSecrets, sameSecret, secretsAfter } from './merchant-secrets.js';
import { MerchantStore } from './merchant.store.js';
import type { MerchantDraft } from './read-merchant.js';

/** Changes merchants inside the caller's unit of work. */
@Injectable()
export class MerchantWriter {
  constructor(
    private readonly store: MerchantStore,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Brings the merchant of this id or name to the draft: creates it, makes a new version, or leaves it where nothing
   * differs.
   *
   * @throws InvalidInputError when a secret is missing or the name is another merchant's
   * @throws MerchantNotFoundError when neither an id nor the draft's own name was given
   */
  async apply(
    manager: EntityManager,
    reference: string,
    draft: MerchantDraft,
    actor: Actor,
  ): Promise<ConfigurationChange> {
    await lockConfiguration(manager);
    const stored = await this.stored(manager, reference);
    if (!stored && reference !== draft.settings.name) throw new MerchantNotFoundError(reference);
    await this.assertNameIsFree(manager, draft.settings.name, stored?.id);
    const next = nextVersion(stored, draft);
    const fields = stored ? differences(stored, next) : [];
    if (stored && fields.length === 0) return { kind: 'unchanged', id: stored.id, version: stored.version, fields };
    await this.write(manager, next, actorKey(actor));
    await this.audit.record(manager, {
      actor,
      action: stored ? 'merchant_changed' : 'merchant_created',
      subject: { kind: 'merchant', id: next.id, name: next.settings.name },
      before: stored ? auditedFields(stored) : undefined,
      after: auditedFields(next),
    });
    return { kind: stored ? 'updated' : 'created', id: next.id, version: next.version, fields };
  }

  private async stored(manager: EntityManager, reference: string): Promise<MerchantAccount | null> {
    const merchant = (await this.store.find(manager, reference)) ?? (await this.store.findByName(manager, reference));
    return merchant && this.store.account(manager, merchant.id, merchant.version);
  }

  private async assertNameIsFree(manager: EntityManager, name: string, id: string | undefined): Promise<void> {
    const other = await this.store.findByName(manager, name);
    if (!other || other.id === id) return;
    throw new InvalidInputError([{ path: 'name', message: 'is the name of another merchant' }]);
  }

  private async write(manager: EntityManager, account: MerchantAccount, createdBy: string): Promise<void> {
    const now = this.clock.now();
    if (account.version === 1) await this.store.insert(manager, account, now);
    else await this.store.update(manager, account, now);
    await this.store.insertVersion(manager, account, { createdBy, createdAt: now });
  }
}

function nextVersion(stored: MerchantAccount | null, { settings, secrets }: MerchantDraft): MerchantAccount {
  const { merchantKey, apiKey } = secretsAfter(secrets, stored);
  throwIfAny(missingSecrets({ merchantKey, apiKey }, settings.trustCallbacksWithoutQuery));
  if (!merchantKey) throw new Error('A merchant without its key passed the check');
  return { id: stored?.id ?? newId(), version: (stored?.version ?? 0) + 1, settings, merchantKey, apiKey };
}

/** As the audit log has them, which masks the secrets. */
function auditedFields({ version, settings, merchantKey, apiKey }: MerchantAccount): object {
  return { version, ...settings, merchantKey, apiKey };
}

function differences(stored: MerchantAccount, next: MerchantAccount): string[] {
  const secrets = ['merchantKey', 'apiKey'] as const satisfies readonly (keyof MerchantSecrets)[];
  return [
    ...changedFields(stored.settings, next.settings),
    ...secrets.filter((name) => !sameSecret(stored[name], next[name])),
  ];
}
