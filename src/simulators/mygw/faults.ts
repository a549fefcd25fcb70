/** Everything that the simulated MYGW can do wrong, or differently. The defaults are a well-behaved service. */
export interface Faults {
  /**
   * Form of a successful answer (protocols.md §2): shape 1, 2 or 3; `email` is HTTP 210; `email-advice` a page without
   * any redirect; `form` a page with a self-submitting form; `foreign-host` a refresh to another host; `garbage` no
   * redirect and no JSON.
   */
  answerShape: '1' | '2' | '3' | 'email' | 'email-advice' | 'form' | 'foreign-host' | 'garbage';
  /** How the `&` of the redirect URL is written in the HTML. */
  ampersand: 'escaped' | 'raw';
  /** Milliseconds between taking the order and answering the payment call. */
  answerDelayMs: number;
  /**
   * What becomes of the payment call. `-before` means that the order is not taken, `-after` that it is, and in both the
   * caller cannot tell. `error-500` and `error-502` take nothing; `error-408-after` is the page of a proxy that lost its
   * patience; `risk` and `no-processor` refuse with a 422.
   */
  paymentCall:
    | 'ok'
    | 'error-500'
    | 'error-502'
    | 'error-502-after'
    | 'error-408-after'
    | 'timeout-before'
    | 'timeout-after'
    | 'reset-before'
    | 'reset-after'
    | 'risk'
    | 'no-processor';
  /** Milliseconds that a timed-out call hangs before its connection is cut, and that a held answer comes late. */
  holdMs: number;
  /**
   * The server-to-server callback: `late` comes after `callbackDelayMs`; `before-answer` settles the order with
   * `earlyOutcome` and calls back before the payment call is answered; `after-reply` lets the browser go first.
   */
  backoffice: 'once' | 'none' | 'double' | 'late' | 'before-answer' | 'after-reply';
  /** Milliseconds to wait for `late`, `after-reply` and `reply-first`. */
  callbackDelayMs: number;
  /** How an order ends that is settled before the payment call is answered. */
  earlyOutcome: 'pay' | 'decline' | 'abandon';
  /** The browser's way back: `none` leaves it here, `double` opens the replyURL twice. */
  reply: 'normal' | 'none' | 'double';
  /** Which of the two callbacks goes first; `reply-first` is the same as backoffice `after-reply`. */
  callbackOrder: 'backoffice-first' | 'reply-first';
  /** An amount put into rightly signed success callbacks instead of the true one. */
  wrongAmount: string | null;
  /** A currency put into rightly signed success callbacks. */
  wrongCurrency: string | null;
  /** An amount put into rightly signed query replies. */
  queryWrongAmount: string | null;
  /** A currency put into rightly signed query replies. */
  queryWrongCurrency: string | null;
  /** Sends a signed failure before the true success, as a late or reordered message would look. */
  failureFirst: boolean;
  /** Sends a success with a wrong signature too, before the true callback and even when that is not sent. */
  forgedCallback: boolean;
  /** How a query answers for an order that never arrived: as the guide says, or as seen (the trap, protocols.md §2). */
  unknownOrder: '404' | 'result-11';
  /**
   * The query call; `pending-for` answers result 1 to the first `pendingQueries` queries of each order; `held` answers
   * after `holdMs` what was true when it was asked.
   */
  query: 'ok' | 'error-500' | 'timeout' | 'held' | 'pending-for' | 'no-reply-signature' | 'garbage';
  /** How many queries of an order stay pending under `pending-for`. */
  pendingQueries: number;
  /** A result code put into every query reply, `5` for example; success goes with it. */
  queryResult: string | null;
  /** Whether the signature of a failed query reply covers amount and currency; seen was `without-amount`. */
  queryFailureSigned: 'without-amount' | 'with-amount';
  /**
   * The refund and cancel call; `timeout-after` executes and never answers, `timeout-before` does neither, and so with
   * `error-502-after` and `error-502`. `plain` executes and answers as the guide has it, without a word on whether it was
   * executed or queued; `queued` keeps the command until it is executed by hand; `garbage` executes, and cannot be read.
   */
  command:
    | 'executed'
    | 'plain'
    | 'queued'
    | 'forbidden'
    | 'error-500'
    | 'error-502'
    | 'error-502-after'
    | 'garbage'
    | 'timeout-before'
    | 'timeout-after';
  /** Letter case of the order's parameter in callbacks; both were seen. */
  parameterCase: 'orderID' | 'orderId';
  /** How a callback shows that an order has no client: no parameter, or an empty one. */
  absentClient: 'omitted' | 'empty';
  /** Overrides the stage in payment page URLs. */
  stage: 'test' | 'production' | null;
}

export const DEFAULT_FAULTS: Readonly<Faults> = Object.freeze({
  answerShape: '3',
  ampersand: 'escaped',
  answerDelayMs: 0,
  paymentCall: 'ok',
  holdMs: 30_000,
  backoffice: 'once',
  callbackDelayMs: 500,
  earlyOutcome: 'pay',
  reply: 'normal',
  callbackOrder: 'backoffice-first',
  wrongAmount: null,
  wrongCurrency: null,
  queryWrongAmount: null,
  queryWrongCurrency: null,
  failureFirst: false,
  forgedCallback: false,
  unknownOrder: '404',
  query: 'ok',
  pendingQueries: 2,
  queryResult: null,
  queryFailureSigned: 'without-amount',
  command: 'executed',
  parameterCase: 'orderID',
  absentClient: 'omitted',
  stage: null,
});
