import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problemOf } from './admin/problem/problem-of.js';
import { ProblemError } from './admin/problem/problem.error.js';
import { CustomerLocale } from './checkout/customer-locale.js';
import type { RefusalCode } from './checkout/pages/page-models.js';
import { PageRenderer } from './checkout/pages/page-renderer.js';
import { RefusedRequestError } from './checkout/refused-request.error.js';
import { requestIdOf } from './common/request-id.js';
import { isDatabaseAway } from './database/database-away.js';
import { InvalidInputError } from './merchants/input/problem.js';

const CUSTOMER_PATH = /^\/(?:pay|checkout|callbacks)(?:\/|$|\?)/i;

/**
 * The last word on every error. Customers get a page in their language, programs a problem document; neither gets what
 * went wrong inside, which is in the log under the request's identifier.
 */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Errors');

  constructor(
    private readonly renderer: PageRenderer,
    private readonly locale: CustomerLocale,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const requestId = requestIdOf(request);
    const status = statusOf(error);
    if (status >= 500) {
      this.logger.error(`${request.method} ${withoutToken(request.path)} [${requestId}] ${describe(error)}`);
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(status);
    if (!CUSTOMER_PATH.test(request.originalUrl)) {
      const wait = error instanceof ProblemError ? error.details.retryAfterSeconds : undefined;
      if (wait !== undefined) response.set('Retry-After', String(wait));
      response.type('application/problem+json').send(JSON.stringify(problemOf(error, status, requestId)));
      return;
    }
    const code = error instanceof RefusedRequestError ? error.code : pageCode(status);
    const fields = error instanceof RefusedRequestError ? error.fields : [];
    const page = { locale: this.locale.of(request), code, fields, requestId };
    response.type('html').send(this.renderer.refusal(page));
  }
}

function statusOf(error: unknown): number {
  if (error instanceof RefusedRequestError) return error.status;
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof InvalidInputError) return 400;
  if (isDatabaseAway(error)) return 503;
  // Express and its body parsers give their own errors a status.
  const { status } = error as { status?: unknown };
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function pageCode(status: number): RefusalCode {
  if (status === 404) return 'unknown_link';
  if (status === 429) return 'rate_limited';
  if (status === 503) return 'unavailable';
  return status < 500 ? 'malformed' : 'internal';
}

/** A checkout's address is the key to it: whoever reads the log must not get in. */
function withoutToken(path: string): string {
  return path.replace(/^\/checkout\/[^/]+/, '/checkout/…');
}

/** A database error repeats the statement's parameters: its kind and place are enough. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'an error that is no Error';
  const [first = ''] = error.message.split('\n');
  const place = error.stack?.split('\n').slice(1, 6).join('\n') ?? '';
  return `${error.name}: ${first}\n${place}`;
}
