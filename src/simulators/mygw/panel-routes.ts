import { Router, type Request, type Response } from 'express';
import { sendPage } from '../shared/page.js';
import { jsonErrors } from '../shared/server.js';
import { readFaultForm } from './fault-form.js';
import { readFaults } from './fault-fields.js';
import { runAction } from './order-actions.js';
import { panelPage } from './panel-page.js';
import { textOf } from './payment-request.js';
import type { World } from './world.js';

/** The control panel for people, under `/panel`. */
export function panelRoutes(world: World): Router {
  const router = Router();
  router.get('/', (_request, response) => sendPanel(world, response));
  router.post('/faults', (request, response) => applyForm(world, request, response));
  router.post('/orders/:orderId/:action', (request, response) => actOnOrder(world, request, response));
  return router;
}

/** The same over JSON, under `/panel/api`, for tests and demos in another process. */
export function panelApiRoutes(world: World): Router {
  const router = Router();
  router.get('/faults', (_request, response) => void response.json(world.faults.get()));
  router.put('/faults', (request, response) => {
    world.faults.set(readFaults(request.body));
    response.json(world.faults.get());
  });
  router.delete('/faults', (_request, response) => {
    world.faults.reset();
    response.json(world.faults.get());
  });
  router.post('/faults/next', (request, response) => {
    world.faults.next(readFaults(request.body));
    response.status(204).end();
  });
  router.use(logRoutes(world), jsonErrors);
  return router;
}

function logRoutes(world: World): Router {
  const router = Router();
  router.get('/orders', (_request, response) => void response.json(world.orders.all()));
  router.get('/orders/:orderId', (request, response) => {
    response.json(world.orders.require(request.params.orderId));
  });
  router.post('/orders/:orderId/:action', async (request, response) => {
    response.json(await runAction(world, request.params.orderId, request.params.action));
  });
  router.get('/requests', (_request, response) => void response.json(world.payments));
  router.get('/queries', (_request, response) => void response.json(world.queries));
  router.get('/commands', (_request, response) => void response.json(world.commands));
  return router;
}

function sendPanel(world: World, response: Response, message?: string, status = 200): void {
  sendPage(response, panelPage(world.orders.all(), world.faults.get(), message), status);
}

function applyForm(world: World, request: Request, response: Response): void {
  try {
    applyFaults(world, request.body);
    response.redirect(303, '/panel');
  } catch (error) {
    sendPanel(world, response, String(error instanceof Error ? error.message : error), 400);
  }
}

function applyFaults(world: World, body: unknown): void {
  const apply = textOf(body, 'apply');
  if (apply === 'reset') return world.faults.reset();
  const faults = readFaultForm(body);
  if (apply === 'next') world.faults.next(faults);
  else world.faults.set(faults);
}

async function actOnOrder(
  world: World,
  request: Request<{ orderId: string; action: string }>,
  response: Response,
): Promise<void> {
  try {
    await runAction(world, request.params.orderId, request.params.action);
    response.redirect(303, '/panel');
  } catch (error) {
    sendPanel(world, response, String(error instanceof Error ? error.message : error), 409);
  }
}
