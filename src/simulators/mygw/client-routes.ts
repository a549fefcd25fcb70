import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { ClientRecord } from './client-store.js';
import { holdsApiKey, type Merchant } from './merchants.js';
import { refusal, refusalBody } from './refusal.js';
import type { World } from './world.js';

type Handler = (merchant: Merchant, request: Request<{ clientId: string }>, response: Response) => void;

/** `/merchants/{merchantID}/clients[/{clientID}]` (protocols.md §2): create, read, replace, delete, list. */
export function clientRoutes(world: World): Router {
  const router = Router({ mergeParams: true });
  const guarded =
    (handler: Handler) => (request: Request<{ merchantId: string; clientId: string }>, response: Response) => {
      const merchant = world.merchants.find(request.params.merchantId);
      if (!merchant) return refuse(response, 404, 'Merchant not found');
      if (!holdsApiKey(merchant, request.get('x-api-key'))) return refuse(response, 403);
      handler(merchant, request, response);
    };
  router.post('/merchants/:merchantId/clients', guarded(create));
  router.get('/merchants/:merchantId/clients', guarded(list));
  router.get('/merchants/:merchantId/clients/:clientId', guarded(withClient(read)));
  router.put('/merchants/:merchantId/clients/:clientId', guarded(withClient(replace)));
  router.delete('/merchants/:merchantId/clients/:clientId', guarded(withClient(remove)));
  return router;
}

function withClient(handler: Handler): Handler {
  return (merchant, request, response) => {
    if (!merchant.clients.get(request.params.clientId)) return refuse(response, 404, 'Client record not found');
    handler(merchant, request, response);
  };
}

const create: Handler = (merchant, request, response) => {
  const fields = readFields(request.body);
  if (!fields) return refuse(response, 400, 'Request body is not a client');
  const { clientID = randomUUID() } = fields;
  if (typeof clientID !== 'string' || clientID === '') return refuse(response, 400, 'Field clientID must be a string');
  if (merchant.clients.get(clientID)) return refuse(response, 409, 'Client record exists');
  store(merchant, { ...fields, clientID }, response);
};

const replace: Handler = (merchant, request, response) => {
  const fields = readFields(request.body);
  if (!fields) return refuse(response, 400, 'Request body is not a client');
  store(merchant, { ...fields, clientID: request.params.clientId }, response);
};

const read: Handler = (merchant, request, response) => {
  send(response, { client: merchant.clients.get(request.params.clientId) });
};

const remove: Handler = (merchant, request, response) => {
  merchant.clients.delete(request.params.clientId);
  send(response, {});
};

const list: Handler = (merchant, request, response) => {
  const { next } = request.query;
  send(response, merchant.clients.list(typeof next === 'string' ? next : ''));
};

function store(merchant: Merchant, client: ClientRecord, response: Response): void {
  merchant.clients.put(client);
  send(response, { client });
}

function readFields(body: unknown): Record<string, unknown> | undefined {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined;
}

/** Beside `response`, not in a `reply`: as a public client of the service reads it. */
function send(response: Response, content: object): void {
  response.json({ response: { statusCode: 200, message: 'OK' }, ...content });
}

function refuse(response: Response, status: number, detail?: string): void {
  response.status(status).json(refusalBody(refusal(status, detail)));
}
