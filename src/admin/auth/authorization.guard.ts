import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock } from '../../common/clock.js';
import { Environment } from '../../config/environment.js';
import { assertFresh } from '../fresh-authentication.js';
import { ProblemError } from '../problem/problem.error.js';
import { type Access, accessOf } from './access.js';
import { API_PREFIX } from './api-controller.decorator.js';
import { Authentication } from './authentication.js';
import { changesState, hasCsrfToken, isFromOurPages } from './csrf.js';
import { hasPermission, type Permission } from './permissions.js';
import { demandsOf, type RouteDemands } from './route-rules.js';

const API_PATH = new RegExp(`^/${API_PREFIX}(?:[/?]|$)`, 'i');

/** Stands before every handler of the gateway; lets pass what is not of the staff API, and else what may. */
@Injectable()
export class AuthorizationGuard implements CanActivate {
  constructor(
    private readonly clock: Clock,
    private readonly environment: Environment,
    private readonly authentication: Authentication,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const demands = demandsOf(context.getHandler());
    if (!demands.rule) {
      if (API_PATH.test(request.originalUrl)) throw new ForbiddenException();
      return true;
    }
    if (demands.rule.kind === 'permission') {
      return this.admit(request, http.getResponse<Response>(), { demands, permission: demands.rule.permission });
    }
    this.assertOurPage(request);
    return true;
  }

  private async admit(
    request: Request,
    response: Response,
    { demands, permission }: { demands: RouteDemands; permission: Permission },
  ): Promise<boolean> {
    await this.authentication.renew(request, response);
    this.assertAllowed(request, demands, permission);
    return true;
  }

  private assertAllowed(request: Request, demands: RouteDemands, permission: Permission): void {
    const access = accessOf(request);
    if (!access) throw new ProblemError(401, 'unauthenticated');
    if (access.kind === 'session') this.assertNotForged(request, access.csrfToken);
    assertRole(access, permission);
    if (access.kind === 'session' && access.mustSetUpTotp && !demands.isForSetUp) {
      throw new ProblemError(403, 'totp_setup_required', { detail: 'Set up your second factor first' });
    }
    if (demands.isFresh) assertFresh(access, this.clock.now());
  }

  /** A cookie comes along with what any page sends; the header and the origin only with what our own pages do. */
  private assertNotForged(request: Request, csrfToken: string): void {
    this.assertOurPage(request);
    if (changesState(request) && !hasCsrfToken(request, csrfToken)) throw new ProblemError(403, 'csrf_token_invalid');
  }

  private assertOurPage(request: Request): void {
    if (!changesState(request) || isFromOurPages(request, this.environment)) return;
    throw new ProblemError(403, 'origin_refused');
  }
}

function assertRole(access: Access, permission: Permission): void {
  const isForPeople = permission === 'self';
  if (isForPeople && access.kind !== 'session') throw new ProblemError(403, 'session_required');
  if (!hasPermission(access.role, permission)) throw new ProblemError(403, 'forbidden');
}
