import { Router, type Request, type Response } from 'express';
import { checkCommand, readCommand, type Command } from './command-checks.js';
import { holdConnection } from './held-connection.js';
import { holdsApiKey } from './merchants.js';
import { fromMinor, toMinor } from './money.js';
import { isRefusal, textOf } from './payment-request.js';
import { refusal, refusalBody, type Refusal } from './refusal.js';
import type { OrderRecord } from './types.js';
import type { World } from './world.js';

/** `POST /commands/`: refund and cancel (protocols.md §2). The same command sent twice is executed twice. */
export function commandRoutes(world: World): Router {
  const router = Router();
  router.post('/commands', async (request, response) => {
    const merchantId = textOf(request.body, 'p2');
    world.commands.push({ at: world.timestamp(), merchantId, body: request.body });
    if (!holdsApiKey(world.merchants.find(merchantId), request.get('x-api-key'))) {
      return refuse(response, refusal(403));
    }
    await handleCommand(world, request, response);
  });
  return router;
}

async function handleCommand(world: World, request: Request, response: Response): Promise<void> {
  const faults = world.faults.of(textOf(request.body, 'p3'));
  if (faults.command === 'error-500') return refuse(response, refusal(500));
  if (faults.command === 'timeout-before') return holdConnection(request, world, faults.holdMs);
  const command = readCommand(request.body);
  const refused = isRefusal(command) ? command : execute(world, command);
  if (faults.command === 'timeout-after') return holdConnection(request, world, faults.holdMs);
  if (refused) return refuse(response, refused);
  const detail = faults.command === 'queued' ? 'Command queued' : 'Command executed';
  response.json({ response: { statusCode: 200, message: 'OK', detail } });
}

function execute(world: World, command: Command): Refusal | undefined {
  const order = world.orders.find(command.merchantId, command.orderId);
  const refused = checkCommand(command, order);
  if (refused || !order) return refused;
  world.orders.update(order, command.kind === 'Cancel' ? cancelled(order) : refunded(order, command.amount));
  return undefined;
}

function cancelled(order: OrderRecord): Partial<OrderRecord> {
  return { state: 'cancelled', detail: 'Transaction cancelled', refunded: order.amount };
}

function refunded(order: OrderRecord, amount: string): Partial<OrderRecord> {
  return { refunded: fromMinor(toMinor(order.refunded) + toMinor(amount), order.currency) };
}

function refuse(response: Response, refused: Refusal): void {
  response.status(refused.statusCode).json(refusalBody(refused));
}
