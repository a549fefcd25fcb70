import { Router, type Request, type Response } from 'express';
import { checkCommand, readCommand, type Command } from './command-checks.js';
import { execute } from './command-execution.js';
import { holdConnection } from './held-connection.js';
import { holdsApiKey } from './merchants.js';
import { isRefusal, textOf } from './payment-request.js';
import { refusal, refusalBody, type Refusal } from './refusal.js';
import type { World } from './world.js';

const BAD_GATEWAY = '<html><body>Bad gateway</body></html>';

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
  const { command: fault, holdMs } = world.faults.of(textOf(request.body, 'p3'));
  if (fault === 'error-500') return refuse(response, refusal(500));
  if (fault === 'error-502') return void response.status(502).type('html').send(BAD_GATEWAY);
  if (fault === 'forbidden') return refuse(response, refusal(403));
  if (fault === 'timeout-before') return holdConnection(request, world, holdMs);
  const command = readCommand(request.body);
  const refused = isRefusal(command) ? command : take(world, command, fault === 'queued');
  if (fault === 'timeout-after') return holdConnection(request, world, holdMs);
  if (fault === 'error-502-after') return void response.status(502).type('html').send(BAD_GATEWAY);
  if (fault === 'garbage') return void response.type('html').send(BAD_GATEWAY);
  if (refused) return refuse(response, refused);
  const detail = fault === 'queued' ? 'Command queued' : 'Command executed';
  response.json({ response: { statusCode: 200, message: 'OK', ...(fault === 'plain' ? {} : { detail }) } });
}

function take(world: World, command: Command, isQueued: boolean): Refusal | undefined {
  const order = world.orders.find(command.merchantId, command.orderId);
  const refused = checkCommand(command, order);
  if (refused || !order) return refused;
  const { kind, amount } = command;
  if (isQueued) world.orders.update(order, { queued: [...order.queued, { kind, amount }] });
  else execute(world, order, { kind, amount });
  return undefined;
}

function refuse(response: Response, refused: Refusal): void {
  response.status(refused.statusCode).json(refusalBody(refused));
}
