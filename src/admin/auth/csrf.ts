import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import type { Environment } from '../../config/environment.js';
import { equalTexts } from './opaque-token.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

export function changesState(request: Request): boolean {
  return !SAFE_METHODS.includes(request.method);
}

/** The token that belongs to one session: made of its cookie, which other sites can have sent but can't read. */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('csrf').digest('base64url');
}

export function hasCsrfToken(request: Request, expected: string): boolean {
  return equalTexts(request.get('x-csrf-token') ?? '', expected);
}

/**
 * Whether the page that sends this is our own. Browsers name the page's origin with every change; programs don't, and
 * have no cookies to abuse. A proxy may have changed `Host`, so the public address counts as well.
 */
export function isFromOurPages(request: Request, environment: Environment): boolean {
  const origin = request.get('origin');
  if (origin === undefined) return request.get('sec-fetch-site') !== 'cross-site';
  const own = [new URL(environment.PUBLIC_URL).origin, `${request.protocol}://${request.get('host') ?? ''}`];
  return own.includes(origin);
}
