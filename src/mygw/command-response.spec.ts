import { describe, expect, it } from '@jest/globals';
import { readCommandAnswer } from './command-response.js';

const answer = (statusCode: number, more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({ response: { statusCode, message: 'x', ...more } });

describe('the answer to a command', () => {
  it.each([
    ['executed', 200, answer(200, { detail: 'Command executed' }), 'executed'],
    ['queued', 200, answer(200, { detail: 'Command queued' }), 'accepted'],
    ['as in the guide, which does not say which of the two', 200, answer(200), 'accepted'],
    ['neither, by its text', 200, answer(200, { detail: 'Command executed or queued' }), 'accepted'],
    ['200 with a body that is none of the service', 200, '<html>ok</html>', 'unknown'],
    ['200 without a body', 200, '', 'unknown'],
    ['a fault', 500, answer(500), 'unknown'],
    ['a fault within a 200', 200, answer(500), 'unknown'],
    ['a fault of something before it', 502, '<html>', 'unknown'],
    ['a redirect', 302, '', 'unknown'],
    ['a refusal of something before it', 400, '<html>', 'unknown'],
    ['a refusal that contradicts itself', 400, answer(200), 'unknown'],
    ['too many requests, says something before it', 429, '', 'unknown'],
  ])('%s', (_name, status, body, kind) => {
    expect(readCommandAnswer(status, body)).toMatchObject({ kind, httpStatus: status });
  });

  it.each([
    ['Original transaction not found', 400, 'order_not_found'],
    ['Amount not valid', 400, 'amount_not_valid'],
    ['Bad Command', 400, 'request_refused'],
    ['Forbidden', 403, 'credentials_refused'],
    ['Conflict', 409, 'request_refused'],
  ])('refused: %s', (detail, status, code) => {
    expect(readCommandAnswer(status, answer(status, { detail }))).toMatchObject({
      ...{ kind: 'refused', code, httpStatus: status },
      operatorMessage: expect.stringContaining(detail),
    });
    // The status within counts where HTTP says 200.
    expect(readCommandAnswer(200, answer(status, { detail }))).toMatchObject({ kind: 'refused', code });
  });

  it('a key that was refused, in whatever form', () => {
    expect(readCommandAnswer(403, '{"message":"Forbidden"}')).toMatchObject({ code: 'credentials_refused' });
    expect(readCommandAnswer(401, '')).toMatchObject({ code: 'credentials_refused' });
  });
});
