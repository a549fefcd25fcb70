import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { isAllowedHost, parseRedirectTarget } from '../common/hosts.js';
import { AmountError, parseAmount } from '../common/money.js';
import { isSameDecimal } from '../common/same-decimal.js';
import { Reader } from '../database/reader.js';
import { findMatch, type KnownSecret, type Match, signatureView } from '../inspection/find-match.js';
import { compared, type InspectedField, type Inspection } from '../inspection/inspection.js';
import { secretsOfIntegration } from '../inspection/integration-secrets.js';
import { UrlInspector } from '../inspection/url-inspector.js';
import type { Integration } from '../integrations/integration.js';
import type { IntegrationSettings } from '../integrations/integration-settings.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { type HostedPageRequest, HostedPageSigner } from '../signing/hosted-page.signer.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { faultsOf, type LooseReading, looseReadings, requestCandidates } from './request-candidates.js';
import { requestFindings } from './request-findings.js';

/** Explains an address with which OfficeRnD sends a customer (protocols.md, section 1). */
@Injectable()
export class RequestInspector extends UrlInspector {
  constructor(
    private readonly integrations: IntegrationsService,
    private readonly merchants: MerchantsService,
    private readonly transactions: TransactionRepository,
    private readonly reader: Reader,
    private readonly signer: HostedPageSigner,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async inspect(address: string): Promise<Inspection | null> {
    const [, slug, query] = /\/pay\/([^/?#]+)\/?\?([^#]*)/s.exec(address) ?? [];
    if (slug === undefined || query === undefined) return null;
    return this.explain(slug, query);
  }

  private async explain(slug: string, query: string): Promise<Inspection> {
    const integration = await this.integrations.bySlug(slug);
    const match = await this.matchOf(query, integration);
    const reading = match?.candidate.reading ?? looseReadings(query)[0]?.reading ?? {};
    const stored = integration && (await this.stored(integration, reading));
    const fields = fieldsOf(reading, stored);
    const problems = integration ? await this.problemsOf(reading, integration, stored) : [];
    const facts = { slug, integration, match, stored, fields, problems, ...faultsOf(query) };
    return {
      ...{ kind: 'payment_request', ...requestFindings(facts), fields },
      party: integration?.settings.name ?? null,
      transaction: stored?.id ?? null,
      signature: signatureView('HMAC-SHA256', match, messageOf(reading), signedText),
    };
  }

  /** The integration's own secrets come first, then those of all others: links get mixed up. */
  private async matchOf(query: string, integration: Integration | null) {
    const signature = looseReadings(query)[0]?.reading.signature ?? '';
    if (!/^[0-9a-f]{64}$/i.test(signature)) return null;
    const others = (await this.integrations.list()).filter(({ id }) => id !== integration?.id);
    const now = this.clock.now();
    const all = [...(integration ? [integration] : []), ...others];
    const secrets: KnownSecret[] = all.flatMap((one) => secretsOfIntegration(one, now));
    const sign = (message: HostedPageRequest, secret: string) => this.signer.signRequest(message, secret);
    type Found = (Match<HostedPageRequest> & { candidate: { reading: LooseReading } }) | null;
    return findMatch(requestCandidates(query), secrets, sign, signature) as Found;
  }

  /** Why the request would be refused although its signature may hold. One that is known is resumed, whatever is disabled. */
  private async problemsOf(reading: LooseReading, integration: Integration, stored: TransactionEntity | null) {
    const { settings } = integration;
    const merchant = (await this.merchants.currentAccount(settings.merchant)).settings;
    const closed = [
      ...(settings.enabled ? [] : ['The integration is disabled.']),
      ...(merchant.enabled ? [] : [`The merchant ${merchant.name} is disabled.`]),
    ];
    return [...(stored ? [] : closed), ...faultsUnder(reading, settings)];
  }

  private async stored(integration: Integration, { transactionId }: LooseReading): Promise<TransactionEntity | null> {
    if (transactionId === undefined || transactionId === '' || transactionId.includes('\u0000')) return null;
    return this.transactions.findByRequest(this.reader.manager, integration.id, transactionId);
  }
}

function messageOf({ amount = '', reference = '', transactionId = '' }: LooseReading): HostedPageRequest {
  return { amount, reference, transactionId };
}

function signedText({ amount, reference, transactionId }: HostedPageRequest): string {
  return [amount, reference, transactionId].join('|');
}

function fieldsOf(reading: LooseReading, stored: TransactionEntity | null): InspectedField[] {
  const { amount = null, reference = null, transactionId = null, redirectUrl = null } = reading;
  return [
    compared('amount', amount, stored?.amountText, isSameDecimal),
    compared('reference', reference, stored?.reference),
    compared('transactionId', transactionId, stored?.transactionId),
    compared('redirectUrl', redirectUrl, stored?.redirectUrl),
  ];
}

function faultsUnder({ amount, redirectUrl }: LooseReading, settings: IntegrationSettings): string[] {
  const problems: string[] = [];
  const target = redirectUrl === undefined ? null : parseRedirectTarget(redirectUrl);
  if (redirectUrl !== undefined && !(target && isAllowedHost(target, settings.redirectHosts))) {
    problems.push(
      `redirectUrl does not lead to one of the integration's hosts (${settings.redirectHosts.join(', ')}).`,
    );
  }
  try {
    if (amount !== undefined) parseAmount(amount, settings.currency);
  } catch (error) {
    if (!(error instanceof AmountError)) throw error;
    problems.push(`The amount is none of ${settings.currency} (${error.reason}).`);
  }
  return problems;
}
