/** What an adapter refuses a person with; words of the checkout's own pages. */
export type AdapterRefusal = 'callback_refused' | 'unavailable';

/** The page for a person whose request an adapter refused. */
export abstract class RefusalPage {
  /**
   * A whole HTML document in the best language of the `Accept-Language` header; shows nothing that came with the
   * request.
   *
   * @param requestId identifier of the request in the logs, to quote to support
   */
  abstract render(code: AdapterRefusal, acceptLanguage: string | undefined, requestId: string): string;
}
