import { describe, expect, it } from '@jest/globals';
import { faultCode, surelyNotSent } from './connection-fault.js';

function fetchFailed(cause: object): Error {
  return new TypeError('fetch failed', { cause });
}

describe('whether a failed call surely sent nothing', () => {
  it.each([
    ['ECONNREFUSED', 'connect'],
    ['EHOSTUNREACH', 'connect'],
    ['ENETUNREACH', 'connect'],
    ['ENOTFOUND', 'getaddrinfo'],
    ['EAI_AGAIN', 'getaddrinfo'],
  ])('%s of %s: nothing was sent', (code, syscall) => {
    expect(surelyNotSent(fetchFailed({ code, syscall }))).toBe(true);
  });

  it.each(['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID'])(
    '%s: neither',
    (code) => {
      expect(surelyNotSent(fetchFailed({ code }))).toBe(true);
    },
  );

  it('an invalid header: neither', () => {
    expect(surelyNotSent(Object.assign(new TypeError('x'), { code: 'ERR_INVALID_CHAR' }))).toBe(true);
  });

  it.each([
    ['a reset', { code: 'ECONNRESET', syscall: 'read' }],
    ['a host lost while reading', { code: 'EHOSTUNREACH', syscall: 'read' }],
    ['a host lost while writing', { code: 'ENETUNREACH', syscall: 'write' }],
    ['a broken pipe', { code: 'EPIPE', syscall: 'write' }],
    ['a time-out of the connection', { code: 'ETIMEDOUT', syscall: 'connect' }],
    ['a closed socket', { code: 'UND_ERR_SOCKET' }],
    ['a TLS fault', { code: 'EPROTO' }],
    ['a code without a system call', { code: 'ECONNREFUSED' }],
    ['nothing known', {}],
    ['no address at all', { errors: [] }],
    [
      'one of two addresses in doubt',
      {
        errors: [
          { code: 'ECONNREFUSED', syscall: 'connect' },
          { code: 'ETIMEDOUT', syscall: 'connect' },
        ],
      },
    ],
  ])('%s: something may have been sent', (_name, cause) => {
    expect(surelyNotSent(fetchFailed(cause))).toBe(false);
  });

  it('all of several addresses refused: nothing was sent', () => {
    const refused = { code: 'ECONNREFUSED', syscall: 'connect' };
    expect(surelyNotSent(fetchFailed({ code: 'ECONNREFUSED', errors: [refused, refused] }))).toBe(true);
  });

  it('names a fault by its code, never by its message', () => {
    expect(faultCode(fetchFailed({ code: 'ECONNRESET' }))).toBe('ECONNRESET');
    expect(faultCode(new DOMException('x', 'TimeoutError'))).toBe('TimeoutError');
    expect(faultCode(fetchFailed({ code: 'secret <b>' }))).toBe('TypeError');
    expect(faultCode('text')).toBe('unknown fault');
  });
});
