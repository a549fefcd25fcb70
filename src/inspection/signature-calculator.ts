import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Actor } from '../common/actor.js';
import { Clock } from '../common/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { equalHexSignatures } from '../signing/constant-time.js';
import type { KnownSecret } from './find-match.js';
import type { InspectedSecret } from './inspection.js';
import { secretsOfIntegration } from './integration-secrets.js';
import { keysOfMerchant } from './merchant-keys.js';
import type { MessageForm, MessageKind, MessageSigner, SignedMessage } from './message-signer.js';

/** The signers of both ends, bound in the app module. */
export const MESSAGE_SIGNERS = Symbol('MESSAGE_SIGNERS');

/** A message written by hand, and either a secret that the person knows or the party whose secrets may have signed. */
export interface SignatureRequest {
  readonly kind: MessageKind;
  readonly fields: Readonly<Record<string, string>>;
  readonly secret?: string | undefined;
  /** Id of the integration or merchant. */
  readonly party?: string | undefined;
  /** To be compared, in hex. */
  readonly signature?: string | undefined;
}

export interface SignatureAnswer {
  readonly algorithm: SignedMessage['algorithm'];
  readonly signedText: string;
  /** Only where the person gave the secret. */
  readonly signature: string | null;
  /** Whether the given signature is the one; null where none was given. */
  readonly matches: boolean | null;
  readonly secret: InspectedSecret | null;
}

/**
 * Shows how a signature comes about.
 *
 * It computes one only with a secret that was typed in. With a stored secret it only says whether a signature that is
 * given already was made with it: whoever could have arbitrary fields signed by stored secrets could forge payment
 * requests, returns of paid invoices, and callbacks.
 */
@Injectable()
export class SignatureCalculator {
  constructor(
    @Inject(MESSAGE_SIGNERS) private readonly signers: readonly MessageSigner[],
    private readonly integrations: IntegrationsService,
    private readonly merchants: MerchantsService,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  formOf(kind: MessageKind): MessageForm {
    const form = this.signerOf(kind).forms[kind];
    if (!form) throw new Error(`Nobody signs ${kind}`);
    return form;
  }

  /** @throws IntegrationNotFoundError, MerchantNotFoundError */
  async calculate(request: SignatureRequest, actor: Actor): Promise<SignatureAnswer> {
    const answer = await (request.secret === undefined
      ? this.compareWithStored(request)
      : this.signWith(request, request.secret));
    const { kind } = request;
    const after = { kind, signedWith: request.secret === undefined ? 'stored' : 'typed', matches: answer.matches };
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor, action: 'signature_calculated', after }),
    );
    return answer;
  }

  private signWith({ kind, fields, signature: given }: SignatureRequest, secret: string): Promise<SignatureAnswer> {
    const { algorithm, signedText, signature } = this.signerOf(kind).sign(kind, fields, secret);
    const matches = given === undefined ? null : isSame(given, signature);
    return Promise.resolve({ algorithm, signedText, signature, matches, secret: null });
  }

  private async compareWithStored({ kind, fields, party = '', signature: given = '' }: SignatureRequest) {
    const secrets = await this.secretsOf(this.formOf(kind), party);
    const signer = this.signerOf(kind);
    const signed = secrets.map((secret) => ({ secret, ...signer.sign(kind, fields, secret.value) }));
    const match = signed.find(({ signature }) => isSame(given, signature));
    const [first] = signed;
    if (!first) throw new Error(`${party} has no secret`);
    const { algorithm, signedText } = first;
    return { algorithm, signedText, signature: null, matches: match !== undefined, secret: match?.secret.view ?? null };
  }

  private async secretsOf({ signedBy }: MessageForm, party: string): Promise<KnownSecret[]> {
    if (signedBy === 'merchant') return keysOfMerchant(this.merchants, await this.merchants.currentAccount(party));
    return secretsOfIntegration(await this.integrations.current(party), this.clock.now());
  }

  private signerOf(kind: MessageKind): MessageSigner {
    const signer = this.signers.find(({ forms }) => forms[kind] !== undefined);
    if (!signer) throw new Error(`Nobody signs ${kind}`);
    return signer;
  }
}

function isSame(given: string, signature: string): boolean {
  return equalHexSignatures(given, signature, signature.length / 2);
}
