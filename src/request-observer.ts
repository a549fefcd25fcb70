import { Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { requestIdOf } from './common/request-id.js';
import type { Telemetry } from './common/telemetry.js';
import { inTrace, type Trace } from './common/trace.js';

const CALLBACK = /^\/callbacks\/[^/]+\/(reply|backoffice)\/?$/i;
/** Asked every few seconds by machines: told of only to those who want to know everything. */
const QUIET = /^\/(?:health|metrics|checkout\/assets)(?:\/|$)/i;
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/**
 * Runs each request in a trace of its own, and tells of it once it is answered: a line in the log and a measurement,
 * both with the route's pattern in place of the path, which may hold a secret.
 */
export function observeRequests(telemetry: Telemetry) {
  const logger = new Logger('Http');
  return (request: Request, response: Response, next: NextFunction): void => {
    const trace: Trace = { requestId: requestIdOf(request), correlationId: null };
    inTrace(trace, () => {
      const started = performance.now();
      response.once('close', () => {
        const seconds = (performance.now() - started) / 1000;
        const seen = { method: methodOf(request), route: routeOf(request), status: response.statusCode, seconds };
        telemetry.http(seen);
        const [, channel] = CALLBACK.exec(request.path) ?? [];
        if (channel !== undefined) telemetry.callback(channel.toLowerCase(), verdictOf(response.statusCode));
        inTrace(trace, () => logRequest(logger, { ...seen, path: request.path, cutOff: !response.writableFinished }));
      });
      next();
    });
  };
}

function logRequest(
  logger: Logger,
  seen: { method: string; route: string; status: number; seconds: number; path: string; cutOff: boolean },
): void {
  const { method, route, status, seconds, path, cutOff } = seen;
  const msg = `${method} ${route} ${String(status)}${cutOff ? ', cut off' : ''}`;
  const record = { msg, method, route, status, ms: Math.round(seconds * 1e4) / 10 };
  if (QUIET.test(path)) logger.debug(record);
  else logger.log(record);
}

/** A word of ours, so that nobody makes up new ones. */
function methodOf({ method }: Request): string {
  return METHODS.has(method) ? method : 'OTHER';
}

/** `none` for what no handler took: refused before, or unknown. */
function routeOf(request: Request): string {
  const { path } = (request.route as { path?: unknown } | undefined) ?? {};
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'none';
}

/** What became of a callback shows in its answer. */
function verdictOf(status: number): string {
  if (status < 400) return 'stored';
  if (status === 403) return 'signature_refused';
  return status < 500 ? 'refused' : 'not_stored';
}
