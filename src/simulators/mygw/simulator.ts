import type { NextFunction, Request, Response } from 'express';
import { jsonErrors, listen, simulatorApp, statusOfError, type RunningServer } from '../shared/server.js';
import { callbackUrl } from './callback-url.js';
import { clientRoutes } from './client-routes.js';
import { executeQueued } from './command-execution.js';
import { commandRoutes } from './command-routes.js';
import type { MygwSimulator } from './mygw-simulator.js';
import { decideOrder, settleOrder } from './order-actions.js';
import { panelApiRoutes, panelRoutes } from './panel-routes.js';
import { paymentPageRoutes } from './payment-page-routes.js';
import { paymentRoutes } from './payment-routes.js';
import { queryRoutes } from './query-routes.js';
import { refusal, refusalBody } from './refusal.js';
import { callbackSource, repeatBackoffice } from './settlement.js';
import type { CallbackOverrides, Channel, MygwOptions } from './types.js';
import { World } from './world.js';

/** Starts a stand-in for MYGW (protocols.md §2): payments API, payment page, callbacks, and a panel for its faults. */
export async function startMygwSimulator(options: MygwOptions): Promise<MygwSimulator> {
  const world = new World(options);
  const app = simulatorApp();
  app.get('/', (_request, response) => response.redirect(302, '/panel'));
  app.use('/panel/api', panelApiRoutes(world));
  app.use('/panel', panelRoutes(world));
  app.use(
    paymentPageRoutes(world),
    paymentRoutes(world),
    queryRoutes(world),
    commandRoutes(world),
    clientRoutes(world),
  );
  app.use(apiErrors, jsonErrors);
  const server = await listen(app, options.port, options.host);
  world.url = server.url;
  return simulatorObject(world, server, options);
}

function simulatorObject(world: World, server: RunningServer, options: MygwOptions): MygwSimulator {
  const urlFor = (orderId: string, channel: Channel, overrides?: CallbackOverrides): string => {
    const order = world.orders.require(orderId);
    const base = channel === 'reply' ? order.replyUrl : order.backofficeUrl;
    return callbackUrl(base, callbackSource(world, order), overrides);
  };
  return {
    url: server.url,
    merchants: options.merchants,
    faults: world.faults,
    orders: () => world.orders.all(),
    order: (orderId) => world.orders.lookup(orderId),
    pay: (orderId) => decideOrder(world, orderId, 'paid'),
    decline: (orderId) => decideOrder(world, orderId, 'declined'),
    abandon: (orderId) => decideOrder(world, orderId, 'abandoned'),
    settle: (orderId, date) => settleOrder(world, orderId, date),
    executeQueued: (orderId) => executeQueued(world, orderId),
    callbackUrl: urlFor,
    sendBackoffice: (orderId, overrides) =>
      repeatBackoffice(world, world.orders.require(orderId), urlFor(orderId, 'backoffice', overrides)),
    queries: () => [...world.queries],
    requests: () => [...world.payments],
    commands: () => [...world.commands],
    release: () => {
      world.timers.release();
    },
    idle: () => world.callbacks.idle(),
    close: () => {
      world.close();
      return server.close();
    },
  };
}

/** A body that cannot be read, or an error of the simulator itself, in the vendor's form. */
function apiErrors(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent || request.path.startsWith('/panel')) return next(error);
  const status = statusOfError(error);
  const detail = error instanceof Error ? error.message : undefined;
  response.status(status).json(refusalBody(refusal(status, detail)));
}
