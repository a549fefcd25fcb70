import { describe, expect, it } from '@jest/globals';
import { redact } from './redact.js';

describe('redact', () => {
  it.each([
    ['GET /checkout/Zb0yqvV7y1r9d3l2kq8wPs4xA1s/status failed', 'GET /checkout/…/status failed'],
    ['GET /pay/harbour?amount=1&signature=ab12', 'GET /pay/harbour?…'],
    ['at https://pay.example/p?s=0a&o=12 it', 'at https://pay.example/p?… it'],
    ['connect postgres://gateway:pa55@db/ledger', 'connect postgres://[secret]@db/ledger'],
    ['redis://:pa55@host', 'redis://[secret]@host'],
    ['{"merchantKey":"kZ7f0q2mXw9s","a":1}', '{"merchantKey":"[secret]","a":1}'],
    ['at http://localhost:3000/a/callbacks/b?c=d', 'at http://localhost:3000/a/callbacks/b?…'],
    ['authorization: Bearer gw_0a1b2c', 'authorization: [secret]'],
    ['newSecret=0a1b', 'newSecret=[secret]'],
    ['signature=0a1b, x-api-key: abc', 'signature=[secret], x-api-key: [secret]'],
    ['stored v1.0a1b2c3d.aaaa.bbbb.cccc there', 'stored [sealed] there'],
    ['user jane.doe+x@example.co.uk', 'user [e-mail]'],
  ])('takes secrets out of %s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    'Listening on 127.0.0.1:3000',
    'GET /checkout/:token 200',
    'No key 0a1b2c3d',
    'Refused a reply callback: signature',
    'Is this at https://pay.example/a?',
  ])('leaves %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  /** By rules that begin anew at each character, the first of these would take an hour. */
  it.each([
    ['one word', 'a'],
    ['addresses in one word', 'http://'],
    ['slashes of paths', '/pay/'],
    ['dots', 'a@b.'],
  ])('has done with a long text of %s', (_name, part) => {
    expect(redact(part.repeat(Math.ceil(2_000_000 / part.length)))).not.toBe('');
  });
});
