import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startOfficeRndSimulator, type OfficeRndSimulator } from '../../src/simulators/officernd/index.js';

const SECRET = 'a-secret';
const TEMPLATE =
  'http://127.0.0.1:1/pay/slug?amount={{ amount }}&reference={{reference}}&transactionId={{ transactionId }}' +
  '&signature={{ signature }}&redirectUrl={{ redirectUrl }}';
const INVOICES = [
  { reference: 'INV-001', amount: '12.30', currency: 'AUD', description: 'Desk <b>one</b>' },
  { reference: 'A&B|ü 2', amount: '100', currency: 'JPY' },
];

let office: OfficeRndSimulator;

beforeEach(async () => {
  office = await startOfficeRndSimulator({ port: 0, gatewayUrl: TEMPLATE, secret: SECRET, invoices: INVOICES });
});
afterEach(() => office.close());

const sign = (message: string): string => createHmac('sha256', SECRET).update(message).digest('hex');

function returnUrl(transactionId: string, status: string, changes: Record<string, string> = {}): string {
  const signature = sign(`${status}|${transactionId}`);
  const query = new URLSearchParams({ invoice: '1', status, transactionId, signature, ...changes });
  return `${office.url}/return?${query}`;
}

async function visit(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}

describe('sending the customer to the gateway', () => {
  it('lists the invoices, escaped, each with a pay link', async () => {
    const { text } = await visit(office.url);
    expect(text).toContain('Pay with MYGW Payments');
    expect(text).toContain('Desk &lt;b&gt;one&lt;/b&gt;');
    expect(text.match(/data-testid="invoice-status">due</g)).toHaveLength(2);
  });

  it('redirects with a signature over the strings that are sent', async () => {
    const response = await fetch(`${office.url}/invoices/2/pay`, { redirect: 'manual' });
    const location = new URL(response.headers.get('location') ?? '');
    const { amount, reference, transactionId, signature, redirectUrl } = Object.fromEntries(location.searchParams);
    expect(response.status).toBe(302);
    expect([amount, reference]).toEqual(['100', 'A&B|ü 2']);
    expect(signature).toBe(sign(`${amount}|${reference}|${transactionId}`));
    expect(redirectUrl).toBe(`${office.url}/return?invoice=2`);
  });

  it('makes a new transactionId for each try', () => {
    expect(office.startPayment('1').transactionId).not.toBe(office.startPayment('1').transactionId);
  });

  it('puts the values in raw when asked to', async () => {
    const options = { port: 0, gatewayUrl: TEMPLATE, secret: SECRET, invoices: INVOICES, encodePlaceholders: false };
    const raw = await startOfficeRndSimulator(options);
    const { landingUrl } = raw.startPayment('2');
    await raw.close();
    expect(landingUrl).toContain('&reference=A&B|ü 2&');
    expect(landingUrl.endsWith(`&redirectUrl=${raw.url}/return?invoice=2`)).toBe(true);
  });

  it('takes a new Gateway URL and secret', () => {
    office.configure({ gatewayUrl: 'http://127.0.0.1:2/?s={{ signature }}&t={{ transactionId }}', secret: 'other' });
    const { landingUrl, transactionId } = office.startPayment('1');
    const expected = createHmac('sha256', 'other').update(`12.30|INV-001|${transactionId}`).digest('hex');
    expect(landingUrl).toBe(`http://127.0.0.1:2/?s=${expected}&t=${transactionId}`);
  });

  it('answers 404 for an unknown invoice and 409 for a paid one', async () => {
    await visit(returnUrl(office.startPayment('1').transactionId, 'success'));
    expect((await visit(`${office.url}/invoices/99/pay`)).status).toBe(404);
    expect((await visit(`${office.url}/invoices/1/pay`)).status).toBe(409);
  });
});

describe('the customer coming back', () => {
  it('believes a signed success and marks the invoice paid', async () => {
    const { transactionId } = office.startPayment('1');
    const { status, text } = await visit(returnUrl(transactionId, 'success'));
    expect(status).toBe(200);
    expect(text).toContain('data-testid="signature">verified<');
    expect(text).toContain('data-testid="result">success<');
    expect(office.invoices()[0]?.status).toBe('paid');
    expect(office.returns()).toMatchObject([{ invoiceId: '1', transactionId, status: 'success', verified: true }]);
  });

  it('believes a signed failure, shows its error escaped, and keeps the invoice payable', async () => {
    const url = returnUrl(office.startPayment('1').transactionId, 'fail', { error: '<i>declined</i>' });
    const { text } = await visit(url);
    expect(text).toContain('data-testid="result">fail<');
    expect(text).toContain('data-testid="error">&lt;i&gt;declined&lt;/i&gt;<');
    expect(office.invoices()[0]?.status).toBe('failed');
    expect(office.startPayment('1').transactionId).not.toBe('');
  });

  it('takes a signature in capitals', async () => {
    const { transactionId } = office.startPayment('1');
    const signature = sign(`success|${transactionId}`).toUpperCase();
    expect((await visit(returnUrl(transactionId, 'success', { signature }))).status).toBe(200);
  });

  it('keeps a paid invoice paid when a failure follows', async () => {
    const [first, second] = [office.startPayment('1'), office.startPayment('1')];
    await visit(returnUrl(first.transactionId, 'success'));
    await visit(returnUrl(second.transactionId, 'fail'));
    expect(office.invoices()[0]?.status).toBe('paid');
  });

  const forgeries: [string, (transactionId: string) => string][] = [
    ['a wrong signature', (id) => returnUrl(id, 'success', { signature: '0'.repeat(64) })],
    ['no signature', (id) => returnUrl(id, 'success', { signature: '' })],
    ['the signature of a failure', (id) => returnUrl(id, 'success', { signature: sign(`fail|${id}`) })],
    ['a transactionId that was never issued', () => returnUrl('11111111-2222-4333-8444-555555555555', 'success')],
    ['another invoice', (id) => returnUrl(id, 'success', { invoice: '2' })],
    ['another status', (id) => returnUrl(id, 'Success')],
    ['a repeated parameter', (id) => `${returnUrl(id, 'success')}&status=fail`],
  ];

  it.each(forgeries)('does not believe %s', async (_name, urlFor) => {
    const { status, text } = await visit(urlFor(office.startPayment('1').transactionId));
    expect(status).toBe(400);
    expect(text).toContain('data-testid="signature">not valid<');
    expect(text).toContain('data-testid="result">ignored<');
    expect(office.returns()).toMatchObject([{ verified: false }]);
    expect(office.invoices().map((invoice) => invoice.status)).toEqual(['due', 'due']);
  });
});

describe('the JSON mirror', () => {
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${office.url}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('adds an invoice, starts its payment and shows its return', async () => {
    const added = await post('/invoices', { reference: 'INV-9', amount: '9.00', currency: 'AUD' });
    const { id } = (await added.json()) as { id: string };
    const payment = (await (await post(`/invoices/${id}/payments`, {})).json()) as { transactionId: string };
    await visit(returnUrl(payment.transactionId, 'success', { invoice: id }));
    const returns: unknown = await (await fetch(`${office.url}/api/returns`)).json();
    const invoices: unknown = await (await fetch(`${office.url}/api/invoices`)).json();
    expect(added.status).toBe(201);
    expect(returns).toMatchObject([{ invoiceId: id, verified: true }]);
    expect(invoices).toContainEqual(expect.objectContaining({ id, status: 'paid' }));
  });

  it('answers errors as JSON', async () => {
    expect((await post('/invoices', { reference: 'x' })).status).toBe(400);
    expect((await post('/invoices/99/payments', {})).status).toBe(404);
  });
});
