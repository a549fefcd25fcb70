import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type Access, accessOf } from '../auth/access.js';

/** Who sends a request that may be repeated without harm. */
export interface IdempotentCaller {
  readonly access: Access;
  /** The header `Idempotency-Key` as it came. */
  readonly key: string | undefined;
  /** Tells the caller that this is what came of an earlier request. */
  sayReplayed(): void;
}

export const CurrentIdempotentCaller = createParamDecorator(
  (_: unknown, context: ExecutionContext): IdempotentCaller => {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const access = accessOf(request);
    if (!access) throw new UnauthorizedException();
    const sayReplayed = () => void http.getResponse<Response>().set('Idempotency-Replayed', 'true');
    return { access, key: request.get('idempotency-key'), sayReplayed };
  },
);
