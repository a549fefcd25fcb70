import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../common/actor.js';
import { type Access, accessOf, type SessionAccess } from './access.js';
import { type Visitor, visitorOf } from './visitor.js';

/** The person or program behind the request, as the audit log names them. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => accessIn(context).actor,
);

/** The same with role and kind. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): Access => accessIn(context));

/** The person's session; for handlers with the permission `self`. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SessionAccess => {
  const access = accessIn(context);
  if (access.kind !== 'session') throw new UnauthorizedException();
  return access;
});

/** For public handlers: where the request comes from. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor =>
  visitorOf(requestIn(context)),
);

function accessIn(context: ExecutionContext): Access {
  const access = accessOf(requestIn(context));
  if (!access) throw new UnauthorizedException();
  return access;
}

function requestIn(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}
