/** What `connect` and name resolution report when no byte of the request has left: system call → error codes. */
const BEFORE_SENDING: Readonly<Record<string, readonly string[]>> = {
  connect: ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'],
  getaddrinfo: ['ENOTFOUND', 'EAI_AGAIN'],
};

/** The server's certificate was refused in the handshake; the request is written only after it. */
const CERTIFICATE_CODES: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** What was to be sent has a character that no request can have. */
const UNSENDABLE_CODES: ReadonlySet<string> = new Set([
  'ERR_INVALID_CHAR',
  'ERR_INVALID_HTTP_TOKEN',
  'ERR_UNESCAPED_CHARACTERS',
]);

interface SystemFault {
  readonly name?: unknown;
  readonly cause?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
}

/**
 * Whether a failed request surely sent nothing, so that no order can have been taken. Strict: a code counts only from
 * the system call that comes before anything is written, and of several addresses tried all must have failed so.
 */
export function surelyNotSent(error: unknown): boolean {
  const fault = causeOf(error);
  if (Array.isArray(fault.errors)) return fault.errors.length > 0 && fault.errors.every(failedBeforeSending);
  return failedBeforeSending(fault);
}

/** The fault's code (`ECONNRESET`, `TimeoutError`) for the operator; never a message, which may repeat what was sent. */
export function faultCode(error: unknown): string {
  const { code } = causeOf(error);
  if (typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code)) return code;
  const { name } = asFault(error);
  return typeof name === 'string' && /^\w{1,60}$/.test(name) ? name : 'unknown fault';
}

function failedBeforeSending(value: unknown): boolean {
  const { code, syscall } = asFault(value);
  if (typeof code !== 'string') return false;
  if (CERTIFICATE_CODES.has(code) || UNSENDABLE_CODES.has(code)) return true;
  return typeof syscall === 'string' && (BEFORE_SENDING[syscall] ?? []).includes(code);
}

/** Some wrap what the socket reported, as `fetch` does. */
function causeOf(error: unknown): SystemFault {
  return asFault(asFault(error).cause ?? error);
}

/** By its form and not by `instanceof`: what is thrown need not be of this realm. */
function asFault(value: unknown): SystemFault {
  return typeof value === 'object' && value !== null ? value : {};
}
