import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { reportAnswer } from './connection';
import { ReauthenticationCancelled } from './problem';
import { askWho } from './reauthentication';
import type { paths } from './schema';

const SESSION_PATH = '/api/v1/session';

/** What is done about a session that requests cannot rest on any more. */
interface SessionKeeper {
  /** It is over, and the person did not sign in again. */
  readonly end: () => void;
  /** Another tab has signed in since: reads it anew. @returns whether it is still that of the same person */
  readonly renew: () => Promise<boolean>;
}

let csrfToken = '';
let keeper: SessionKeeper = { end: () => {}, renew: () => Promise.resolve(false) };

/** The token of the open session, for the header of every change. */
export function keepCsrfTokenOf(session: { csrfToken: string } | null): void {
  csrfToken = session?.csrfToken ?? '';
}

export function keepSessionsBy(next: SessionKeeper): void {
  keeper = next;
}

/**
 * `fetch` with the manners of a session: the CSRF header, and the question who you are where the session is over or the API
 * wants that proved again. The request is then sent once more, so that nothing is lost that was typed.
 */
export async function guardedFetch(request: Request): Promise<Response> {
  const response = await answerTo(withToken(request.clone()));
  if (response.status === 429) return withRetryAfter(response);
  if (response.status !== 401 && response.status !== 403) return response;
  const isMended = await mend(await codeOf(response), new URL(request.url).pathname);
  return isMended ? answerTo(withToken(request)) : response;
}

async function answerTo(request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    reportAnswer(true);
    return response;
  } catch (error) {
    if (error instanceof TypeError) reportAnswer(false);
    throw error;
  }
}

/** @returns whether the request is worth sending again @throws ReauthenticationCancelled */
async function mend(code: unknown, path: string): Promise<boolean> {
  if (code === 'csrf_token_invalid') return keeper.renew();
  if (code === 'fresh_authentication_required') {
    if (await askWho('proof')) return true;
    throw new ReauthenticationCancelled();
  }
  if (code !== 'unauthenticated' || path === SESSION_PATH) return false;
  // Whoever has signed out is not asked.
  if (csrfToken !== '' && (await askWho('sign-in'))) return true;
  keeper.end();
  return false;
}

function withToken(request: Request): Request {
  if (csrfToken !== '' && request.method !== 'GET') request.headers.set('X-CSRF-Token', csrfToken);
  return request;
}

async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
}

/** How long to wait stands in a header, which is lost on the way to whoever shows the problem. */
async function withRetryAfter(response: Response): Promise<Response> {
  const { status, headers } = response;
  const retryAfterSeconds = Number(headers.get('Retry-After') ?? 0);
  const body = (await response.json().catch(() => ({}))) as object;
  return Response.json({ ...body, retryAfterSeconds }, { status });
}

/** The API, for calls outside of components. */
export const client = createFetchClient<paths>({ baseUrl: window.location.origin, fetch: guardedFetch });

/** The API as hooks: `api.useQuery('get', '/api/v1/users')`, `api.useMutation('post', …)`. */
export const api = createQueryClient(client);
