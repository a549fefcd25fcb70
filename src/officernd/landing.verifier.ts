import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { isAllowedHost, parseRedirectTarget } from '../common/hosts.js';
import { AmountError, type Money, parseAmount } from '../common/money.js';
import type { Integration } from '../integrations/integration.js';
import { usableSecrets } from '../integrations/usable-secrets.js';
import { HostedPageSigner } from '../signing/hosted-page.signer.js';
import { type LandingParameters, MalformedLandingError, readLanding } from './landing-parameters.js';

/** A payment request that may be believed. */
export interface VerifiedLanding extends LandingParameters {
  readonly money: Money;
  /** The secret that verified it. */
  readonly secretId: string;
}

/** The request is well-formed, but not to be believed. */
export class RefusedLandingError extends Error {
  constructor(readonly reason: 'signature' | 'redirect_host') {
    super(`Refused: ${reason}`);
  }
}

/** Decides whether a payment request may be believed. Writes nothing. */
@Injectable()
export class LandingVerifier {
  constructor(
    private readonly signer: HostedPageSigner,
    private readonly clock: Clock,
  ) {}

  /**
   * @param query without the question mark, as it came over the wire
   * @throws MalformedLandingError, RefusedLandingError
   */
  verify(query: string, integration: Integration): VerifiedLanding {
    const keys = usableSecrets(integration, this.clock.now()).map(({ id, secret }) => ({
      id,
      secret: secret.reveal(),
    }));
    for (const parameters of readLanding(query)) {
      const secretId = this.signer.verifyRequest(parameters, parameters.signature, keys);
      if (secretId === null) continue;
      const money = readMoney(parameters.amount, integration);
      checkRedirect(parameters.redirectUrl, integration);
      return { ...parameters, money, secretId };
    }
    throw new RefusedLandingError('signature');
  }
}

function readMoney(amount: string, integration: Integration): Money {
  try {
    return parseAmount(amount, integration.settings.currency);
  } catch (error) {
    if (error instanceof AmountError) throw new MalformedLandingError(['amount']);
    throw error;
  }
}

function checkRedirect(redirectUrl: string, integration: Integration): void {
  const url = parseRedirectTarget(redirectUrl);
  if (!url || !isAllowedHost(url, integration.settings.redirectHosts)) throw new RefusedLandingError('redirect_host');
}
