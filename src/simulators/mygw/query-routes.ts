import { Router, type Request, type Response } from 'express';
import type { Faults } from './faults.js';
import { holdConnection } from './held-connection.js';
import { holdsApiKey, type Merchant } from './merchants.js';
import { queryReply, trapReply } from './query-reply.js';
import { refusal, refusalBody } from './refusal.js';
import type { OrderRecord, QueryLog } from './types.js';
import type { World } from './world.js';

/** One query call. */
interface Exchange {
  readonly world: World;
  readonly request: Request<{ merchantId: string; orderId: string }>;
  readonly response: Response;
}

/** `GET /merchants/{merchantID}/transactions/{orderID}` (protocols.md §2). */
export function queryRoutes(world: World): Router {
  const router = Router();
  router.get('/merchants/:merchantId/transactions/:orderId', async (request, response) => {
    const exchange: Exchange = { world, request, response };
    const merchant = world.merchants.find(request.params.merchantId);
    if (!merchant) refuse(exchange, 404, 'Merchant not found');
    else if (!holdsApiKey(merchant, request.get('x-api-key'))) refuse(exchange, 403);
    else await answerQuery(exchange, merchant);
  });
  return router;
}

async function answerQuery(exchange: Exchange, merchant: Merchant): Promise<void> {
  const { world, request, response } = exchange;
  const faults = world.faults.of(request.params.orderId);
  if (faults.query === 'error-500') return refuse(exchange, 500);
  if (faults.query === 'timeout') {
    log(exchange, null);
    return holdConnection(request, world, faults.holdMs);
  }
  if (faults.query === 'garbage') {
    log(exchange, 200);
    return void response.type('html').send('<html><body>Scheduled maintenance</body></html>');
  }
  await answerTruth(exchange, merchant, faults);
}

async function answerTruth(exchange: Exchange, merchant: Merchant, faults: Faults): Promise<void> {
  const { world, request } = exchange;
  const { orderId } = request.params;
  const order = world.orders.find(merchant.merchantId, orderId);
  if (!order && faults.unknownOrder === '404') return refuse(exchange, 404, 'Transaction not found');
  const reply = order
    ? queryReply(order, merchant, faults, isHeldPending(world, order, faults))
    : trapReply(merchant, orderId);
  log(exchange, 200, reply.result);
  if (faults.query === 'held') await world.timers.sleep(faults.holdMs);
  exchange.response.json({ response: { statusCode: 200, message: 'OK' }, reply });
}

/** Whether `pending-for` still hides what became of the order. */
function isHeldPending(world: World, { merchantId, orderId }: OrderRecord, faults: Faults): boolean {
  if (faults.query !== 'pending-for') return false;
  const isSame = (query: QueryLog): boolean => query.merchantId === merchantId && query.orderId === orderId;
  return world.queries.filter(isSame).length < faults.pendingQueries;
}

function refuse(exchange: Exchange, status: number, detail?: string): void {
  log(exchange, status);
  exchange.response.status(status).json(refusalBody(refusal(status, detail)));
}

function log({ world, request }: Exchange, status: number | null, result?: string): void {
  const entry: QueryLog = { at: world.timestamp(), ...request.params, status };
  world.queries.push(result === undefined ? entry : { ...entry, result });
}
