import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth, ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import type { Permission } from './permissions.js';

const RULE = 'admin:rule';
const FRESH = 'admin:fresh';
const WITHOUT_TOTP = 'admin:without-totp';

/** Who may call a handler. */
export type RouteRule = { readonly kind: 'public' } | { readonly kind: 'permission'; readonly permission: Permission };

/** What a handler demands; null where it says nothing, which is a fault. */
export interface RouteDemands {
  readonly rule: RouteRule | null;
  readonly isFresh: boolean;
  readonly isForSetUp: boolean;
}

/**
 * The permission that a handler demands. `self` is for people and what is their own: no token has it.
 * Every handler below `/api/v1` has this or `@Public()`, or the gateway does not start.
 */
export function RequirePermission(permission: Permission): MethodDecorator {
  const withToken = permission === 'self' ? [] : [ApiBearerAuth('token')];
  return applyDecorators(
    SetMetadata(RULE, { kind: 'permission', permission } satisfies RouteRule),
    ApiExtension('x-permission', permission),
    ApiCookieAuth('session'),
    ...withToken,
    ApiProblem(401, 'unauthenticated'),
    ApiProblem(403, ...FORBIDDEN),
  );
}

/** Open to strangers. Its path has no parameters. */
export function Public(): MethodDecorator {
  return applyDecorators(
    SetMetadata(RULE, { kind: 'public' } satisfies RouteRule),
    ApiExtension('x-permission', 'public'),
  );
}

/**
 * For what a stolen session must not do (secrets, users, refund settings): the person has to have proved within the
 * last ten minutes who they are (`POST /session/reauthentication`). A program can't, so its token has to be an owner's.
 */
export function RequireFreshAuth(): MethodDecorator {
  return applyDecorators(SetMetadata(FRESH, true), ApiExtension('x-fresh-authentication', true));
}

/** Open to people who have yet to set up the second factor that an owner demands. */
export function AllowWithoutTotp(): MethodDecorator {
  return SetMetadata(WITHOUT_TOTP, true);
}

export function demandsOf(handler: object): RouteDemands {
  return {
    rule: (Reflect.getMetadata(RULE, handler) as RouteRule | undefined) ?? null,
    isFresh: Reflect.getMetadata(FRESH, handler) === true,
    isForSetUp: Reflect.getMetadata(WITHOUT_TOTP, handler) === true,
  };
}

const FORBIDDEN = ['forbidden', 'csrf_token_invalid', 'fresh_authentication_required', 'totp_setup_required'];
