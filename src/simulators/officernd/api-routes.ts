import { Router } from 'express';
import { HttpError } from '../shared/server.js';
import type { Office } from './office.js';
import type { NewInvoice } from './types.js';

/** The same over JSON, for tests and demos in another process. */
export function apiRoutes(office: Office): Router {
  const router = Router();
  router.get('/invoices', (_request, response) => void response.json(office.ledger.all()));
  router.post('/invoices', (request, response) => {
    response.status(201).json(office.ledger.add(readInvoice(request.body)));
  });
  router.post('/invoices/:id/payments', (request, response) => {
    response.status(201).json(office.startPayment(request.params.id));
  });
  router.get('/returns', (_request, response) => void response.json(office.ledger.returns));
  return router;
}

function readInvoice(body: unknown): NewInvoice {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { description } = fields;
  return {
    reference: requireText(fields, 'reference'),
    amount: requireText(fields, 'amount'),
    currency: requireText(fields, 'currency'),
    ...(typeof description === 'string' ? { description } : {}),
  };
}

function requireText(fields: Record<string, unknown>, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string' || value === '') throw new HttpError(400, `${name} must be a text.`);
  return value;
}
