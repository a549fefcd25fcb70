import type { Request, Response } from 'express';
import type { Environment } from '../../config/environment.js';

/** The cookies of the staff API. `session` signs in; `device` only says that its browser has signed in before. */
export type CookieName = 'session' | 'device';

/**
 * A cookie of the request; null when it is not there, or there twice: somebody has slipped one in.
 */
export function readCookie(request: Request, name: CookieName, environment: Environment): string | null {
  const wanted = fullName(name, environment);
  const values = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${wanted}=`))
    .map((pair) => pair.slice(wanted.length + 1));
  const [value] = values;
  return values.length === 1 && value ? value : null;
}

/** Sets a cookie that no script can read and no other site can make the browser send. */
export function writeCookie(
  response: Response,
  cookie: { name: CookieName; value: string; maxAgeMs: number },
  environment: Environment,
): void {
  response.cookie(fullName(cookie.name, environment), cookie.value, {
    ...attributes(environment),
    maxAge: cookie.maxAgeMs,
  });
}

export function clearCookie(response: Response, name: CookieName, environment: Environment): void {
  response.clearCookie(fullName(name, environment), attributes(environment));
}

function attributes(environment: Environment) {
  return { httpOnly: true, sameSite: 'strict' as const, secure: isHttps(environment), path: '/' };
}

/** `__Host-`: browsers take such a cookie from this very host alone, over https, for all of it. */
function fullName(name: CookieName, environment: Environment): string {
  return `${isHttps(environment) ? '__Host-' : ''}gateway-${name}`;
}

function isHttps(environment: Environment): boolean {
  return environment.PUBLIC_URL.startsWith('https:');
}
