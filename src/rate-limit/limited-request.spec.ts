import { describe, expect, it } from '@jest/globals';
import { limitedRequest } from './limited-request.js';

const page = (slug: string | null = null) => ({ kind: 'page', slug });

describe('limitedRequest', () => {
  it.each([
    ['/pay/harbour', page('harbour')],
    ['/pay/harbour/', page('harbour')],
    ['/PAY/Harbour', page('harbour')],
    ['/pay/', page()],
    ['/pay', page()],
    ['/pay/not%20one', page()],
    ['/pay/harbour/more', page()],
    ['/checkout/token', page()],
    ['/checkout/token/payments', page()],
    ['/checkout/token/cancellation', page()],
    ['/callbacks/provider/reply', page()],
    ['/callbacks/provider/REPLY/', page()],
    ['/checkout/token/status', { kind: 'poll', slug: null }],
    ['/Checkout/token/Status/', { kind: 'poll', slug: null }],
  ])('counts %s', (path, expected) => {
    expect(limitedRequest(path)).toEqual(expected);
  });

  it.each([
    '/callbacks/provider/backoffice',
    '/callbacks/provider/Backoffice/',
    '/checkout/assets/checkout.css',
    '/health/live',
    '/api/v1/session',
    '/payments',
    '/',
  ])('leaves %s alone', (path) => {
    expect(limitedRequest(path)).toBeNull();
  });
});
