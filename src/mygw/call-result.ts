/** What came of a call. `why` is a few words of ours for the operator. */
export type CallResult =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** The request surely never left this machine. */
  | { readonly kind: 'not_sent'; readonly why: string }
  /** It may have arrived: time-out, lost connection, an answer that could not be read to its end. */
  | { readonly kind: 'indeterminate'; readonly why: string };
