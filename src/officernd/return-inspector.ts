import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Reader } from '../database/reader.js';
import { type Candidate, findMatch, signatureView } from '../inspection/find-match.js';
import { compared, type InspectedField, type Inspection } from '../inspection/inspection.js';
import { secretsOfIntegration } from '../inspection/integration-secrets.js';
import { UrlInspector } from '../inspection/url-inspector.js';
import type { Integration } from '../integrations/integration.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import { HostedPageSigner } from '../signing/hosted-page.signer.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';

interface Result {
  readonly status: string;
  readonly transactionId: string;
}

/** What the customer takes back, of a transaction in each state; of others nothing yet. */
const RETURNED: Readonly<Record<string, string>> = {
  ...{ succeeded: 'success', failed: 'fail', cancelled: 'fail', expired: 'fail' },
};

/** Explains an address with which a customer goes back to OfficeRnD (protocols.md, section 1). */
@Injectable()
export class ReturnInspector extends UrlInspector {
  constructor(
    private readonly integrations: IntegrationsService,
    private readonly transactions: TransactionRepository,
    private readonly reader: Reader,
    private readonly signer: HostedPageSigner,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async inspect(address: string): Promise<Inspection | null> {
    const url = URL.parse(address);
    const given = (name: string) => url?.searchParams.get(name) ?? null;
    const [status, transactionId, signature] = [given('status'), given('transactionId'), given('signature')];
    if (!url || status === null || transactionId === null || signature === null) return null;
    return this.explain({ status, transactionId, url }, signature);
  }

  private async explain(given: Result & { readonly url: URL }, signature: string): Promise<Inspection> {
    const all = await this.integrations.list();
    const match = this.matchOf(given, signature, all);
    const stored = await this.stored(all, given.transactionId);
    const fields = fieldsOf(given, stored?.transaction);
    const forms = match ? match.candidate.forms : [];
    const signedAsStored = match?.secret.id === stored?.transaction.integrationSecretId;
    return {
      ...{ kind: 'payment_return', fields },
      ...findingsOf({ match: match !== null, forms, fields, stored, signedAsStored }),
      party: stored?.integration.settings.name ?? match?.secret.view.owner ?? null,
      transaction: stored?.transaction.id ?? null,
      signature: signatureView('HMAC-SHA256', match, given, textOf),
    };
  }

  private matchOf(result: Result, signature: string, all: readonly Integration[]) {
    if (!/^[0-9a-f]{64}$/i.test(signature)) return null;
    const now = this.clock.now();
    const secrets = all.flatMap((one) => secretsOfIntegration(one, now));
    // The signer takes no status from outside but the two there are: any other has no signature of ours.
    const sign = ({ status, transactionId }: Result, secret: string) =>
      status === 'success' || status === 'fail' ? this.signer.signResult({ status, transactionId }, secret) : '';
    return findMatch(candidatesOf(result), secrets, sign, signature);
  }

  private async stored(all: readonly Integration[], transactionId: string) {
    if (transactionId.includes('\u0000')) return null;
    for (const integration of all) {
      const transaction = await this.transactions.findByRequest(this.reader.manager, integration.id, transactionId);
      if (transaction) return { integration, transaction };
    }
    return null;
  }
}

function candidatesOf({ status, transactionId }: Result): Candidate<Result>[] {
  const statuses = [
    { text: status, name: '' },
    ...['success', 'fail'].filter((one) => one !== status).map((one) => ({ text: one, name: `status as ${one}` })),
  ];
  const ids = [
    { text: transactionId, name: '' },
    { text: transactionId.toLowerCase(), name: 'transactionId in lower case' },
    { text: transactionId.toUpperCase(), name: 'transactionId in capitals' },
  ].filter(({ text, name }) => name === '' || text !== transactionId);
  return statuses.flatMap((one) =>
    ids.map((id) => ({
      forms: [one.name, id.name].filter((name) => name !== ''),
      message: { status: one.text, transactionId: id.text },
    })),
  );
}

function textOf({ status, transactionId }: Result): string {
  return `${status}|${transactionId}`;
}

function fieldsOf(
  { status, transactionId, url }: Result & { url: URL },
  stored: TransactionEntity | undefined,
): InspectedField[] {
  const target = stored && URL.parse(stored.redirectUrl);
  return [
    compared('status', status, stored && (RETURNED[stored.status] ?? null)),
    compared('transactionId', transactionId, stored?.transactionId),
    compared('redirectUrl', `${url.origin}${url.pathname}`, target && `${target.origin}${target.pathname}`),
  ];
}

interface Facts {
  readonly match: boolean;
  readonly forms: readonly string[];
  readonly fields: readonly InspectedField[];
  readonly stored: object | null;
  readonly signedAsStored: boolean;
}

function findingsOf(facts: Facts): Pick<Inspection, 'verdict' | 'summary' | 'advice'> {
  const different = facts.fields.filter(({ verdict }) => verdict === 'differs').map(({ name }) => name);
  if (!facts.match) {
    return {
      verdict: 'not_verified',
      summary: 'No secret of ours made this signature. OfficeRnD must not believe it.',
      advice: ['Look at the transaction itself for what really became of the payment.', 'Take the address for forged.'],
    };
  }
  if (facts.forms.length > 0) {
    return {
      verdict: 'other_form',
      summary: `The signature is ours, but for another text (${facts.forms.join('; ')}): the address was changed.`,
      advice: ['Take the address for forged, and look at the transaction itself.'],
    };
  }
  if (!facts.stored || different.length > 0 || !facts.signedAsStored) {
    const what = different.length > 0 ? `its ${different.join(', ')} is not what is stored now` : 'it is of no payment';
    return {
      verdict: 'differs',
      summary: `The signature holds, but ${facts.stored && different.length === 0 ? 'it was made with another secret than the request of this payment' : what}.`,
      advice: ['A payment that succeeded after the customer had left has an earlier fail, too: the state here counts.'],
    };
  }
  return { verdict: 'genuine', summary: 'The return is genuine and says what is stored.', advice: [] };
}
