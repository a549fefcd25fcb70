import type { Request } from 'express';

/** What an adapter refuses a person with; words of the checkout's own pages. */
export type AdapterRefusal = 'callback_refused' | 'unavailable';

/** The page for a person whose request an adapter refused. */
export abstract class RefusalPage {
  /**
   * A whole HTML document in the customer's language; shows nothing that came with the request but the identifier that
   * the request has in the logs.
   */
  abstract render(code: AdapterRefusal, request: Request): string;
}
