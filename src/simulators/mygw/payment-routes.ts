import { Router, type Request, type Response } from 'express';
import { paymentAnswer } from './answers.js';
import { holdConnection, resetConnection } from './held-connection.js';
import type { Faults } from './faults.js';
import type { Merchant } from './merchants.js';
import { keepRefused, takeOrder } from './order-taking.js';
import { checkPayment } from './payment-checks.js';
import { isRefusal, readPaymentRequest, textOf, type PaymentRequest } from './payment-request.js';
import { refusal, refusalBody, type Refusal } from './refusal.js';
import { decide } from './settlement.js';
import type { OrderRecord, OrderSketch, PaymentLog } from './types.js';
import type { World } from './world.js';

const OUTCOMES = { pay: 'paid', decline: 'declined', abandon: 'abandoned' } as const;
const BAD_GATEWAY = proxyPage('502 Bad Gateway');
const TIMED_OUT = proxyPage('408 Request Timeout');

/** `POST /merchants/{merchantID}/transactions` (protocols.md §2). */
export function paymentRoutes(world: World): Router {
  const router = Router();
  router.post('/merchants/:merchantId/transactions', async (request, response) => {
    const { merchantId } = request.params;
    const log: PaymentLog = { at: world.timestamp(), merchantId, body: request.body, status: null };
    world.payments.push(log);
    response.once('finish', () => (log.status = response.statusCode));
    await handlePayment(world, merchantId, request, response);
  });
  return router;
}

async function handlePayment(world: World, merchantId: string, request: Request, response: Response): Promise<void> {
  const faults = world.faults.assign(sketchOf(request.body));
  if (await failsBefore(world, faults, request, response)) return;
  const taken = takeOrRefuse(world, merchantId, request.body, faults.paymentCall);
  if (isRefusal(taken)) {
    response.status(taken.statusCode).json(refusalBody(taken));
    return;
  }
  if (faults.backoffice === 'before-answer') await decide(world, taken, OUTCOMES[faults.earlyOutcome]).readyToReply;
  if (await failsAfter(world, faults, request, response)) return;
  await world.timers.sleep(faults.answerDelayMs);
  sendAnswer(taken, faults, response);
}

/** The ways to fail that leave no order behind; true when the call is dealt with. */
async function failsBefore(world: World, faults: Faults, request: Request, response: Response): Promise<boolean> {
  if (faults.paymentCall === 'error-500') response.status(500).json(refusalBody(refusal(500)));
  else if (faults.paymentCall === 'error-502') response.status(502).type('html').send(BAD_GATEWAY);
  else if (faults.paymentCall === 'timeout-before') await holdConnection(request, world, faults.holdMs);
  else if (faults.paymentCall === 'reset-before') resetConnection(request);
  else return false;
  return true;
}

/** The ways to fail after the order was taken. */
async function failsAfter(world: World, faults: Faults, request: Request, response: Response): Promise<boolean> {
  if (faults.paymentCall === 'error-502-after') response.status(502).type('html').send(BAD_GATEWAY);
  else if (faults.paymentCall === 'error-408-after') response.status(408).type('html').send(TIMED_OUT);
  else if (faults.paymentCall === 'timeout-after') await holdConnection(request, world, faults.holdMs);
  else if (faults.paymentCall === 'reset-after') resetConnection(request);
  else return false;
  return true;
}

function takeOrRefuse(
  world: World,
  merchantId: string,
  body: unknown,
  paymentCall: Faults['paymentCall'],
): OrderRecord | Refusal {
  const merchant = world.merchants.find(merchantId);
  if (!merchant) return refusal(404, 'Merchant not found');
  const payment = readPaymentRequest(body);
  if (isRefusal(payment)) return payment;
  world.orders.countCall(merchantId, payment.orderID);
  return refuse(world, merchant, payment, paymentCall) ?? takeOrder(world, merchant, payment);
}

function refuse(
  world: World,
  merchant: Merchant,
  payment: PaymentRequest,
  paymentCall: Faults['paymentCall'],
): Refusal | undefined {
  const refused = checkPayment(payment, merchant, world.orders, paymentCall);
  if (refused) keepRefused(world, merchant, payment, refused);
  return refused;
}

/** An order that goes out by e-mail has no redirect to give. */
function sendAnswer(order: OrderRecord, faults: Faults, response: Response): void {
  const answerShape = order.emailed && faults.answerShape !== 'email-advice' ? 'email' : faults.answerShape;
  const { status, type, body } = paymentAnswer(order.paymentPageUrl, { ...faults, answerShape });
  response.status(status).type(type).send(body);
}

function proxyPage(title: string): string {
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
}

function sketchOf(body: unknown): OrderSketch {
  const [orderId, amount] = [textOf(body, 'orderID'), textOf(body, 'amount')];
  return { orderId, amount, currency: textOf(body, 'currency'), cardType: textOf(body, 'cardType') };
}
