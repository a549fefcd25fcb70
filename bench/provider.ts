/**
 * A provider for the bench: knows every order, says of each that it was paid, rightly signed, at once. So that what is
 * measured is the gateway, not its stand-in.
 */
import { createServer } from 'node:http';
import { callbackSignature, type Merchant } from './callback-signature.ts';
import { AMOUNT, CURRENCY } from './pending-orders.ts';

const [port = '0', merchantId = '', merchantKey = ''] = process.argv.slice(2);
const merchant: Merchant = { merchantId, merchantKey };

createServer((request, response) => {
  const orderID = (request.url ?? '').split('/').at(-1) ?? '';
  const reply = {
    ...{ result: '0', success: 'Y', amount: AMOUNT, currency: CURRENCY, orderID, merchantID: merchantId },
    ...{ date: '2026-01-01T00:00:00Z', signature: callbackSignature(orderID, merchant) },
  };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ response: { statusCode: 200, message: 'OK' }, reply }));
}).listen(Number(port), '127.0.0.1', () => {
  process.stdout.write('ready\n');
});
