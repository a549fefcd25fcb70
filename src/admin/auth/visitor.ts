import type { Request } from 'express';
import type { Actor } from '../../common/actor.js';
import { requestIdOf } from '../../common/request-id.js';

/** What is known of a request's sender before anything is proved. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
  readonly correlationId: string;
}

export function visitorOf(request: Request): Visitor {
  return {
    address: (request.ip ?? 'unknown').slice(0, 64),
    userAgent: (request.get('user-agent') ?? '').slice(0, 200),
    correlationId: requestIdOf(request),
  };
}

/** A stranger, who says they are `name`. */
export function anonymous({ address, correlationId }: Visitor, name = 'unknown'): Actor {
  return { kind: 'anonymous', id: null, name, address, correlationId };
}

export function person(user: { readonly id: string; readonly email: string }, visitor: Visitor): Actor {
  return {
    kind: 'user',
    id: user.id,
    name: user.email,
    address: visitor.address,
    correlationId: visitor.correlationId,
  };
}

export function program(token: { readonly id: string; readonly name: string }, visitor: Visitor): Actor {
  return {
    kind: 'token',
    id: token.id,
    name: token.name,
    address: visitor.address,
    correlationId: visitor.correlationId,
  };
}
