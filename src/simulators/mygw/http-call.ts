import { request as httpRequest, type ClientRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

const CALL_TIMEOUT_MS = 10_000;

/**
 * GET on a connection of its own, so that no keep-alive outlives a test. Redirects are not followed. Resolves with the
 * status of the answer; rejects when there is none. `onStart` gets the request, for whoever wants to cut it short.
 */
export function callOnce(url: string, onStart: (request: ClientRequest) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
    const request = start(url, { agent: false, timeout: CALL_TIMEOUT_MS }, (response) => {
      response.resume();
      response.once('error', reject);
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    request.once('timeout', () => request.destroy(new Error('no answer in time')));
    request.once('error', reject);
    onStart(request);
    request.end();
  });
}
