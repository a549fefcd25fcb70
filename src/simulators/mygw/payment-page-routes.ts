import { Router, type Request, type Response } from 'express';
import { sendPage } from '../shared/page.js';
import { textOf } from './payment-request.js';
import { closingPage, decidedPage, doubleReplyPage, messagePage, paymentPage } from './payment-page.js';
import { isOwnPageQuery, PAYMENT_PAGE_PATH } from './payment-url.js';
import { decide, recordReply, replyUrlOf } from './settlement.js';
import type { OrderRecord, Outcome } from './types.js';
import type { World } from './world.js';

/** What each button of the page does; `close` pays and never returns. */
const BUTTONS: Readonly<Record<string, Outcome>> = {
  pay: 'paid',
  decline: 'declined',
  abandon: 'abandoned',
  close: 'paid',
};

/** The hosted payment page, at the path that the seed shows. */
export function paymentPageRoutes(world: World): Router {
  const router = Router();
  router.get(PAYMENT_PAGE_PATH, (request, response) => showPage(world, request, response));
  router.post(PAYMENT_PAGE_PATH, (request, response) => pressButton(world, request, response));
  return router;
}

async function showPage(world: World, request: Request, response: Response): Promise<void> {
  const order = findOrder(world, request);
  if (!order) return notFound(response);
  if (order.state !== 'pending') return showDecided(world, order, response, 200);
  sendPage(response, await paymentPage(order, request.originalUrl));
}

async function pressButton(world: World, request: Request, response: Response): Promise<void> {
  const order = findOrder(world, request);
  if (!order) return notFound(response);
  const button = textOf(request.body, 'outcome');
  const outcome = Object.hasOwn(BUTTONS, button) ? BUTTONS[button] : undefined;
  if (!outcome) return sendPage(response, messagePage('Not possible', 'There is no such button.'), 400);
  if (order.state !== 'pending') return showDecided(world, order, response, 409);
  const { order: decided, replyUrl, readyToReply } = decide(world, order, outcome);
  await readyToReply;
  if (button === 'close') sendPage(response, closingPage());
  else sendBack(world, decided, replyUrl, response);
}

/** The browser's way back, as the faults want it. */
function sendBack(world: World, order: OrderRecord, replyUrl: string | undefined, response: Response): void {
  const { reply } = world.faults.of(order.orderId);
  if (replyUrl === undefined || reply === 'none') return sendPage(response, closingPage());
  recordReply(world, order, replyUrl);
  if (reply === 'double') return sendPage(response, doubleReplyPage(replyUrl));
  response.set('Cache-Control', 'no-store').redirect(303, replyUrl);
}

function showDecided(world: World, order: OrderRecord, response: Response, status: number): void {
  sendPage(response, decidedPage(order, replyUrlOf(world, order)), status);
}

/** Only a URL that this simulator made, untouched, opens a page. */
function findOrder(world: World, request: Request): OrderRecord | undefined {
  const query = new URL(request.originalUrl, world.url).searchParams;
  const merchant = world.merchants.find(query.get('m') ?? '');
  if (!merchant || !isOwnPageQuery(query, merchant)) return undefined;
  return world.orders.find(merchant.merchantId, query.get('o') ?? '');
}

function notFound(response: Response): void {
  sendPage(response, messagePage('Order not found', 'This link does not belong to an order.'), 404);
}
