import { Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Environment } from '../../config/environment.js';
import { ProblemError } from '../problem/problem.error.js';
import { type Access, grantAccess } from './access.js';
import { readCookie } from './cookies.js';
import { RouteTable } from './route-table.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { TokenAuthenticator } from './token-authenticator.js';
import { visitorOf } from './visitor.js';

/**
 * The first thing that happens to a request below `/api/v1`: who sends it? It runs before anything of the request's
 * body is read, so that a stranger is told 401 whatever else is wrong, and has us parse nothing.
 *
 * A request with a token and a cookie counts as the token's alone: what is written into a request goes before what a
 * browser adds by itself. A token that is not valid is refused, also beside a valid cookie.
 */
@Injectable()
export class Authentication {
  constructor(
    private readonly environment: Environment,
    private readonly table: RouteTable,
    private readonly sessions: SessionAuthenticator,
    private readonly tokens: TokenAuthenticator,
  ) {}

  /** Express middleware, mounted at `/api/v1`. */
  readonly middleware = (request: Request, response: Response, next: NextFunction): void => {
    this.admit(request, response).then(() => next(), next);
  };

  private async admit(request: Request, response: Response): Promise<void> {
    const path = `${request.baseUrl}${request.path}`;
    if (!this.table.isPublic(request.method, path)) await this.grant(request, response);
    // Forms are what other sites can have sent; the API takes JSON alone.
    if (hasBody(request) && !request.is('json')) throw new UnsupportedMediaTypeException();
  }

  /**
   * Once the body is there: it may have taken half a minute to come, in which its sender was disabled, signed out or
   * given another role.
   *
   * @throws ProblemError 401
   */
  async renew(request: Request, response: Response): Promise<void> {
    if (hasBody(request)) await this.grant(request, response);
  }

  private async grant(request: Request, response: Response): Promise<void> {
    const access = await this.accessOf(request);
    if (!access) {
      response.set('WWW-Authenticate', 'Bearer');
      throw new ProblemError(401, 'unauthenticated');
    }
    grantAccess(request, access);
  }

  private async accessOf(request: Request): Promise<Access | null> {
    const visitor = visitorOf(request);
    const authorization = request.get('authorization');
    if (authorization !== undefined) {
      const token = /^Bearer +([\w~+/.-]+=*) *$/i.exec(authorization)?.[1];
      return token === undefined ? null : this.tokens.authenticate(token, visitor);
    }
    const cookie = readCookie(request, 'session', this.environment);
    return cookie === null ? null : this.sessions.authenticate(cookie, visitor);
  }
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
}
