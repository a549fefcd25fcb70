import { describe, expect, it } from '@jest/globals';
import { accountWith, orderWith } from '../../test/mygw/support/accounts.js';
import type { MerchantSettings } from '../merchants/merchant-settings.js';
import { readPaymentAnswer } from './payment-response.js';

const URL_TEXT = 'https://payments.oneroadpayments.com/redirect2.html?curr=036&stage=test&amt=2500';
const PAGE =
  '<?xml version="1.0" encoding="UTF-8"?><html class="mac chrome"><head><base href="/">' +
  `<meta http-equiv="refresh" content="0;url=${URL_TEXT}"/></head><body></body></html>`;
const FORM = '<html><body onload="f.submit()"><form id="f" action="https://x">E-mail</form></body></html>';
const ADVICE = '<html><body><p>Please click the link in the email.</p><p>请点击电子邮件中的链接。</p></body></html>';

function read(status: number, body: string | object, settings: Partial<MerchantSettings> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readPaymentAnswer({ kind: 'answer', status, body: text }, accountWith(settings), orderWith());
}

const shape3 = (reply: unknown, statusCode: unknown = 200) => ({ response: { statusCode, message: 'OK' }, reply });

describe('an answer that leads to the payment page', () => {
  it.each([
    ['shape 1, the page itself', PAGE],
    ['shape 1, after white space', `\n ${PAGE}`],
    ['shape 2', { status: 200, response: PAGE }],
    ['shape 2, the status a text', { status: '200', response: PAGE }],
    ['shape 3', shape3(PAGE)],
    ['shape 3, the status a text', shape3(PAGE, '200')],
  ])('%s', (_name, body) => {
    expect(read(200, body)).toEqual({ kind: 'redirect', url: URL_TEXT, httpStatus: 200 });
  });
});

describe('an answer that tells of an e-mail', () => {
  it.each([
    ['with an empty body', ''],
    ['with a head', { response: { statusCode: 210, message: 'OK' } }],
    ['with a page', PAGE],
  ])('HTTP 210 %s', (_name, body) => {
    expect(read(210, body)).toEqual({ kind: 'emailed', httpStatus: 210 });
  });

  it('210 in the body of a 200', () => {
    expect(read(200, { status: 210, response: '' })).toMatchObject({ kind: 'emailed' });
    expect(read(200, shape3('', 210))).toMatchObject({ kind: 'emailed' });
  });

  it('the advice alone, of an account with Email Pay', () => {
    expect(read(200, shape3(ADVICE), { emailPay: true })).toEqual({ kind: 'emailed', httpStatus: 200 });
    expect(read(200, shape3(PAGE), { emailPay: true })).toMatchObject({ kind: 'redirect' });
  });
});

describe('an answer after which only the query can tell', () => {
  it.each([
    ['the advice, without Email Pay', shape3(ADVICE), {}],
    ['the advice in another shape', ADVICE, { emailPay: true }],
    ['a self-submitting form', shape3(FORM), {}],
    ['a self-submitting form, with Email Pay', shape3(FORM), { emailPay: true }],
    ['a page that says nothing, with Email Pay', shape3('<html></html>'), { emailPay: true }],
    ['a redirect to another host', PAGE.replace('payments.', 'evil.'), {}],
    ['a redirect for another amount', PAGE.replace('2500', '2501'), {}],
    ['an empty body', '', {}],
    ['a text', 'OK', {}],
    ['JSON cut off', '{"status":200,"response":"<html', {}],
    ['a JSON array', [PAGE], {}],
    ['a JSON text', JSON.stringify(PAGE), {}],
    ['an empty object', {}, {}],
    ['shape 2 without markup', { status: 200, response: 'https://payments.oneroadpayments.com' }, {}],
    ['shape 2 with another status', { status: 201, response: PAGE }, {}],
    ['shape 3 without a reply', shape3(undefined), {}],
    ['shape 3 with an object', shape3({ html: PAGE }), {}],
  ] as const)('%s', (_name, body, settings) => {
    const result = read(200, body, settings);
    expect(result).toMatchObject({ kind: 'unknown', httpStatus: 200 });
    expect(JSON.stringify(result)).not.toContain('<');
  });
});
