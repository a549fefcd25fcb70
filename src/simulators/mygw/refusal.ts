/** The vendor's failure answer (protocols.md §2): nothing was started and no callback will come. */
export interface Refusal {
  readonly statusCode: number;
  readonly message: string;
  readonly detail?: string;
  readonly reason?: string;
}

/** A refusal with the result code that a later query of the order gives, where the protocol has one. */
export interface PaymentRefusal extends Refusal {
  readonly result?: string;
}

const MESSAGES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Payload Too Large',
  422: 'Unprocessable Entity',
  500: 'Internal processing exception',
};

export function refusal(statusCode: number, detail?: string, reason?: string): Refusal {
  const message = MESSAGES[statusCode] ?? 'Error';
  return { statusCode, message, ...(detail ? { detail } : {}), ...(reason ? { reason } : {}) };
}

export function paymentRefusal(statusCode: number, result: string, detail: string, reason?: string): PaymentRefusal {
  return { ...refusal(statusCode, detail, reason), result };
}

/** The body on the wire. */
export function refusalBody({ statusCode, message, detail, reason }: Refusal): { response: Refusal } {
  return { response: { statusCode, message, ...(detail ? { detail } : {}), ...(reason ? { reason } : {}) } };
}
