import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { ReauthenticationCancelled } from './problem';
import { askForProof } from './reauthentication';
import type { paths } from './schema';

const SESSION_PATH = '/api/v1/session';

let csrfToken = '';
let onSessionEnd = (): void => {};

/** The token of the open session, for the header of every change. */
export function keepCsrfTokenOf(session: { csrfToken: string } | null): void {
  csrfToken = session?.csrfToken ?? '';
}

/** @param listener called when an answer says that nobody is signed in any more */
export function whenSessionEnds(listener: () => void): void {
  onSessionEnd = listener;
}

/**
 * `fetch` with the manners of a session: the CSRF header, the way back to the sign-in when the session is over, and
 * the question who you are where the API wants that proved again; the request is then sent once more.
 */
export async function guardedFetch(request: Request): Promise<Response> {
  const response = await fetch(withToken(request.clone()));
  if (response.status === 429) return withRetryAfter(response);
  if (response.status !== 401 && response.status !== 403) return response;
  const code = await codeOf(response);
  if (code === 'unauthenticated' && new URL(request.url).pathname !== SESSION_PATH) onSessionEnd();
  if (code !== 'fresh_authentication_required') return response;
  if (!(await askForProof())) throw new ReauthenticationCancelled();
  return fetch(withToken(request));
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
