import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { API_PREFIX } from './admin/auth/api-controller.decorator.js';
import { Authentication } from './admin/auth/authentication.js';
import { contentPolicy } from './checkout/content-policy.js';
import { RefusedRequestError } from './checkout/refused-request.error.js';
import { requestIdOf } from './common/request-id.js';
import { Telemetry } from './common/telemetry.js';
import { Environment } from './config/environment.js';
import { readTrustProxy } from './config/trust-proxy.js';
import { ErrorFilter } from './error.filter.js';
import { RateLimiter } from './rate-limit/rate-limiter.js';
import { observeRequests } from './request-observer.js';
import { limitConnections } from './server-limits.js';
import { RunningHandlers } from './shutdown/running-handlers.js';

const FORM_LIMIT = '16kb';
const JSON_LIMIT = '100kb';
/** In characters. The longest payment request that is accepted has about 11,000: all of it percent-encoded. */
const URL_LIMIT = 12_288;
const CUSTOMER_PATHS = /^\/(?:pay|checkout|callbacks)(?:\/|$)/i;

/** All that makes the application what it is over HTTP; shared with the tests, so that they run the real thing. */
export function configureApp(app: NestExpressApplication): void {
  const environment = app.get(Environment);
  app.set('trust proxy', readTrustProxy(environment.TRUST_PROXY) ?? false);
  // Queries are flat here: `a[b]=c` and `a=1&a=2` are for nobody.
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(observeRequests(app.get(Telemetry)));
  app.use(securityHeaders());
  app.use(defaultHeaders);
  app.use(refuseOddTargets);
  app.use(refuseHead);
  limitRate(app);
  app.use(`/${API_PREFIX}`, app.get(Authentication).middleware);
  app.useBodyParser('urlencoded', { limit: FORM_LIMIT, extended: false, parameterLimit: 50 });
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.useGlobalFilters(app.get(ErrorFilter));
  app.useGlobalInterceptors(app.get(RunningHandlers));
  limitConnections(app.getHttpServer(), environment);
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

/** A path and nothing else (no `http://host/path`, no `*`), of a length that something here can be. */
function refuseOddTargets(request: Request, response: Response, next: NextFunction): void {
  const { url } = request;
  if (url.startsWith('/') && url.length <= URL_LIMIT) return next();
  const status = url.length > URL_LIMIT ? 414 : 400;
  response.status(status).type('text').send('This address cannot be used.');
}

/** A HEAD would be answered like a GET, which stores things and tells the ledger that a customer came. */
function refuseHead(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'HEAD' || !CUSTOMER_PATHS.test(request.path)) next();
  else response.set('Allow', 'GET, POST').status(405).end();
}

/** Before anything of the request is read but its head. */
function limitRate(app: NestExpressApplication): void {
  const limiter = app.get(RateLimiter);
  if (!limiter.isOn) return;
  app.use((request: Request, response: Response, next: NextFunction) => {
    const { path, ip: address, socket } = request;
    limiter.count({ path, address, peer: socket.remoteAddress }).then(
      (wait) => {
        if (wait === null) return next();
        response.set('Retry-After', String(wait));
        next(new RefusedRequestError('rate_limited'));
      },
      // Counting is a service to payments, not a condition.
      () => next(),
    );
  });
}
