import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { contentPolicy } from './checkout/content-policy.js';
import { requestIdOf } from './common/request-id.js';
import { Environment } from './config/environment.js';
import { ErrorFilter } from './error.filter.js';

const FORM_LIMIT = '16kb';
const JSON_LIMIT = '100kb';
/** A client that takes longer than this for a request's headers, or for all of it, is cut off. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
const CUSTOMER_PATHS = /^\/(?:pay|checkout|callbacks)(?:\/|$)/;

/** All that makes the application what it is over HTTP; shared with the tests, so that they run the real thing. */
export function configureApp(app: NestExpressApplication): void {
  const environment = app.get(Environment);
  app.set('trust proxy', trustProxy(environment.TRUST_PROXY));
  // Queries are flat here: `a[b]=c` and `a=1&a=2` are for nobody.
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(defaultHeaders);
  app.use(refuseHead);
  app.useBodyParser('urlencoded', { limit: FORM_LIMIT, extended: false, parameterLimit: 50 });
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.useGlobalFilters(app.get(ErrorFilter));
  app.enableShutdownHooks();
  const server = app.getHttpServer();
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
}

function securityHeaders() {
  return helmet({
    contentSecurityPolicy: false,
    // The signed query must not leak, yet payment pages of wallets want to know where the customer comes from.
    referrerPolicy: { policy: 'strict-origin' },
    xFrameOptions: { action: 'deny' },
    // A payment page that opens in another window must still find its opener.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  });
}

function defaultHeaders(request: Request, response: Response, next: NextFunction): void {
  response.set('Content-Security-Policy', contentPolicy());
  response.set('Cache-Control', 'no-store');
  response.set('X-Request-Id', requestIdOf(request));
  next();
}

/** A HEAD would be answered like a GET, which stores things and tells the ledger that a customer came. */
function refuseHead(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'HEAD' || !CUSTOMER_PATHS.test(request.path)) next();
  else response.set('Allow', 'GET, POST').status(405).end();
}

/** Express's own forms: a number of hops, `true`, or a list of addresses and networks. */
function trustProxy(value: string | undefined): boolean | number | string {
  if (value === undefined || value === 'off' || value === 'false') return false;
  if (value === 'true') return true;
  return /^\d+$/.test(value) ? Number(value) : value;
}
