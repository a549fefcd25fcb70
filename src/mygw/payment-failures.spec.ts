import { describe, expect, it } from '@jest/globals';
import { paymentFailure } from './payment-failures.js';
import { readTaken } from './payment-shapes.js';

function failure(status: number, response: object | string, httpStatus = status) {
  const body = typeof response === 'string' ? response : JSON.stringify({ response });
  const taken = readTaken(httpStatus, body);
  return taken.kind === 'failure' ? paymentFailure(taken.status, taken.head) : taken;
}

const ROWS = [
  [400, 'Amount out of range - for this merchant; USD [min = 1.00, max = 15000.00]', 'amount_out_of_range'],
  [400, 'Currency not supported for this merchant', 'currency_not_supported'],
  [400, 'Signature mismatch', 'signature_mismatch'],
  [400, 'Something else', 'request_refused'],
  [401, 'Unauthorized', 'credentials_refused'],
  [403, 'Forbidden', 'credentials_refused'],
  [404, 'Merchant not found', 'merchant_not_found'],
  [404, 'Client record not found', 'client_not_found'],
  [404, 'Page not found', 'request_refused'],
  [409, 'Conflict', 'request_refused'],
  [422, 'Unable to determine gateway processor', 'card_type_unavailable'],
  [422, 'Blocked due to risk score', 'blocked_by_risk'],
  [422, 'Another risk rule', 'blocked_by_risk'],
  [429, 'Too many requests', 'request_refused'],
  [500, 'Internal processing exception', 'provider_error'],
] as const;

describe('failure answers of a payment call', () => {
  it.each(ROWS)('%d %s: nothing was started, %s', (statusCode, detail, code) => {
    const result = failure(statusCode, { statusCode, message: 'Message', detail });
    expect(result).toMatchObject({ kind: 'refused', code, httpStatus: statusCode });
    expect(result).toHaveProperty('operatorMessage', expect.stringContaining(detail));
  });

  it.each(ROWS)('%d %s: the same where only the body has the status', (statusCode, detail, code) => {
    expect(failure(statusCode, { statusCode, detail }, 200)).toMatchObject({ kind: 'refused', code });
  });

  it('tells too many attempts by the reason', () => {
    const response = {
      statusCode: 422,
      message: 'Unprocessable Entity',
      detail: 'Blocked due to risk score',
      reason: 'Exceed transaction attempts',
    };
    expect(failure(422, response)).toMatchObject({ kind: 'refused', code: 'too_many_attempts' });
  });

  it('reads 500 whose only word is the message', () => {
    expect(failure(500, { statusCode: 500, message: 'Internal processing exception' })).toMatchObject({
      kind: 'refused',
      code: 'provider_error',
    });
  });

  it.each([401, 403])(
    '%d with a body that cannot be read is a refusal still: whoever refuses a key did nothing',
    (status) => {
      expect(failure(status, '<html>blocked by a proxy</html>')).toMatchObject({ kind: 'refused' });
    },
  );
});

describe('answers after which a payment may be under way', () => {
  it.each([400, 409, 422])('%d Duplicate Order ID: the order that is there is ours', (statusCode) => {
    const result = failure(statusCode, { statusCode, message: 'Unprocessable Entity', detail: 'Duplicate Order ID' });
    expect(result).toMatchObject({ kind: 'unknown', httpStatus: statusCode });
  });

  it.each([201, 204, 301, 302, 501, 502, 503, 504, 520])('%d', (status) => {
    expect(failure(status, '')).toMatchObject({ kind: 'unknown' });
    expect(failure(status, { statusCode: status, message: 'x' })).toMatchObject({ kind: 'unknown' });
  });

  it.each([400, 404, 408, 418, 422, 429, 500])('%d of something that stands before the service', (status) => {
    expect(failure(status, '<html>Error</html>')).toMatchObject({ kind: 'unknown' });
    expect(failure(status, '')).toMatchObject({ kind: 'unknown' });
  });

  it('a failure status over a body that speaks of success', () => {
    expect(failure(400, { statusCode: 200, message: 'OK' })).toMatchObject({ kind: 'unknown' });
  });
});

describe('the service’s words', () => {
  it('reach the operator as plain, short text', () => {
    const detail = `<script>alert(1)</script>\u0000\u001b[31m${'x'.repeat(900)}`;
    const result = failure(400, { statusCode: 400, detail });
    const { operatorMessage = '' } = result as { operatorMessage?: string };
    expect(operatorMessage).not.toMatch(/[<>\p{Cc}]/u);
    expect(operatorMessage.length).toBeLessThan(250);
  });

  it('may be of another type, and then count as none', () => {
    expect(failure(400, { statusCode: 400, detail: { a: 1 } })).toMatchObject({
      kind: 'refused',
      code: 'request_refused',
      operatorMessage: 'MYGW answered 400, without a reason',
    });
  });

  it('may be longer than anybody reads, and are cut', () => {
    const result = failure(400, { statusCode: 400, detail: `Amount out of range${'.'.repeat(5000)}` });
    expect(result).toMatchObject({ kind: 'refused', code: 'amount_out_of_range' });
    expect('operatorMessage' in result ? result.operatorMessage.length : 0).toBeLessThan(1100);
  });
});
