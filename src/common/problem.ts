/** What is wrong with one field of a request. Never holds the value that was sent. */
export interface FieldProblem {
  /** The field's name; with dots where it is inside another. Empty: the body as a whole. */
  readonly field: string;
  /** Stable; for programs to decide by. */
  readonly code: string;
  /** For people. */
  readonly message: string;
}

/** An error for programs, RFC 9457: `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable; for programs to decide by. */
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly FieldProblem[];
  readonly requestId: string;
}

const CODES: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['bad_request', 'The request is malformed'],
  401: ['unauthenticated', 'Sign in first'],
  403: ['forbidden', 'Not allowed'],
  404: ['not_found', 'There is no such thing'],
  405: ['method_not_allowed', 'The method is not allowed here'],
  409: ['conflict', 'This does not go with what is stored'],
  412: ['precondition_failed', 'It has changed in the meantime'],
  413: ['too_large', 'The request is too large'],
  415: ['unsupported_media_type', 'The content type is not understood'],
  422: ['unprocessable', 'The request is understood and can not be done'],
  429: ['rate_limited', 'Too many requests'],
  503: ['unavailable', 'Not available at the moment'],
};

export function problemFor(status: number, requestId: string): Problem {
  const [code, title] = CODES[status] ?? ['internal', 'Something went wrong on our side'];
  return { type: 'about:blank', title, status, code, requestId };
}
