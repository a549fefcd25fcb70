import { Injectable } from '@nestjs/common';
import { HostPlatform, type ReturnResult } from '../checkout/ports/host-platform.js';
import { HostedPageSigner } from '../signing/hosted-page.signer.js';

const MAX_ERROR_LENGTH = 300;
const OUR_NAMES = new Set(['status', 'transactionId', 'signature', 'error']);

/** The way back to OfficeRnD (protocols.md, section 1). */
@Injectable()
export class OfficeRndPlatform extends HostPlatform {
  constructor(private readonly signer: HostedPageSigner) {
    super();
  }

  /** A query that the redirectUrl has already is kept to the letter; of our own parameters ours are the only ones. */
  override returnUrl(result: ReturnResult, secret: string): string {
    const { status, transactionId } = result;
    const ours = new URLSearchParams({
      status,
      transactionId,
      signature: this.signer.signResult({ status, transactionId }, secret),
      ...(result.error !== null && { error: result.error.slice(0, MAX_ERROR_LENGTH) }),
    });
    const url = new URL(result.redirectUrl);
    url.search = [...foreignParts(url.search), ours.toString()].join('&');
    return url.href;
  }
}

function foreignParts(search: string): string[] {
  return search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !OUR_NAMES.has(nameOf(part)));
}

/** As its reader decodes it: `%73tatus` is `status`. */
function nameOf(part: string): string {
  const [name = ''] = new URLSearchParams(part).keys();
  return name;
}
