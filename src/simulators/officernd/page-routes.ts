import { Router, type NextFunction, type Request, type Response } from 'express';
import { sendPage } from '../shared/page.js';
import { statusOfError } from '../shared/server.js';
import type { Office } from './office.js';
import { invoicesPage, messagePage, returnPage } from './pages.js';

/** The customer's pages: invoices, the hop to the gateway, the way back. */
export function pageRoutes(office: Office): Router {
  const router = Router();
  router.get('/', (_request, response) => sendPage(response, invoicesPage(office.ledger.all(), office.name)));
  router.get('/invoices/:id/pay', (request, response) => {
    const { landingUrl } = office.startPayment(request.params.id);
    response.set('Cache-Control', 'no-store').redirect(302, landingUrl);
  });
  router.get('/return', (request, response) => showReturn(office, request, response));
  router.use(errorPage);
  return router;
}

/** The query is read from the raw URL: Express would hide a repeated parameter in an array. */
function showReturn(office: Office, request: Request, response: Response): void {
  const received = office.receiveReturn(new URL(request.originalUrl, office.url).searchParams);
  const invoice = office.ledger.find(received.invoiceId);
  sendPage(response, returnPage(received, invoice), received.verified ? 200 : 400);
}

function errorPage(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent || request.path.startsWith('/api/')) return next(error);
  const message = error instanceof Error ? error.message : 'Something went wrong.';
  sendPage(response, messagePage('Not possible', message), statusOfError(error));
}
