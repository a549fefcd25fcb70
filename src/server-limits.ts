import type { Server } from 'node:http';
import type { Environment } from './config/environment.js';

/** A client that takes longer than this for a request's head, or for all of it, is cut off. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** How often that is looked at: no client gets more than this on top. Node's own 30 s would treble the limit. */
const CHECK_INTERVAL_MS = 5000;
/** Longer than load balancers keep a connection idle (60 s), so that none sends a request into one that we close. */
const KEEP_ALIVE_MS = 65_000;
/** A connection on which nothing moves is a client that does not read. A payment call is the longest silence of ours. */
const SILENCE_MARGIN_MS = 60_000;
const MAX_CONNECTIONS = 10_000;

/** Keeps slow and greedy clients from holding what others need. The size of a head is limited by Node (16 KiB, 431). */
export function limitConnections(server: Server, environment: Environment): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  checkEvery(server, CHECK_INTERVAL_MS);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.timeout = environment.PROVIDER_TIMEOUT_MS + SILENCE_MARGIN_MS;
  server.maxConnections = MAX_CONNECTIONS;
}

/** An option of `createServer`, which Nest calls without it; Node reads it when the server begins to listen. */
function checkEvery(server: Server, milliseconds: number): void {
  (server as Server & { connectionsCheckingInterval: number }).connectionsCheckingInterval = milliseconds;
}
