/** Why a callback was not taken, in words of ours: nothing that came with it is repeated. */
const REASONS = {
  malformed: { status: 400, text: 'the query string is malformed' },
  repeated: { status: 400, text: 'a parameter is repeated' },
  too_long: { status: 400, text: 'a parameter is too long' },
  missing: { status: 400, text: 'a parameter is missing' },
  invalid: { status: 400, text: 'a parameter has an invalid form' },
  signature: { status: 403, text: 'the signature does not hold' },
  mismatch: { status: 400, text: 'the parameters are not those of the order' },
} as const;

export type CallbackRefusal = keyof typeof REASONS;

/** The one error that hostile input can cause. */
export class CallbackRefused extends Error {
  override readonly name = 'CallbackRefused';
  readonly status: 400 | 403;

  constructor(readonly reason: CallbackRefusal) {
    super(REASONS[reason].text);
    this.status = REASONS[reason].status;
  }
}
