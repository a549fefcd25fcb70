/** What is told to the host platform, all of it from the ledger. */
export interface ReturnResult {
  readonly status: 'success' | 'fail';
  /** The host platform's own identifier. */
  readonly transactionId: string;
  /** Stored when the request came; its host was checked then. */
  readonly redirectUrl: string;
  /** A sentence of ours for a person, on failure. */
  readonly error: string | null;
}

/** The host platform's side of a checkout: how the customer is sent back. */
export abstract class HostPlatform {
  /** The signed address the customer is sent to. The same result gives the same address. */
  abstract returnUrl(result: ReturnResult, secret: string): string;
}
