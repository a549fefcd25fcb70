import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { STYLESHEET } from './stylesheet.js';
import { STYLESHEET_PATH } from './page.js';

export interface RunningServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Largest request body that a simulator reads. */
const BODY_LIMIT = '16kb';

/** An Express application with what both simulators need: the stylesheet and capped bodies. */
export function simulatorApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get(STYLESHEET_PATH, (_request, response) => void response.type('css').send(STYLESHEET));
  app.use(express.json({ limit: BODY_LIMIT }), express.urlencoded({ extended: false, limit: BODY_LIMIT }));
  return app;
}

/** Starts listening; port 0 takes any free port. */
export async function listen(app: Express, port: number, host = '127.0.0.1'): Promise<RunningServer> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return { url: urlOf(server, host), close: () => closeNow(server) };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Ends open and held connections too, so that a test never waits for a keep-alive. */
function closeNow(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The status of an error thrown by a body parser or a handler; 500 when it has none. */
export function statusOfError(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 ? status : 500;
}

/** Last handler of an application: an error as JSON `{error}`, without a stack. */
export function jsonErrors(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) return next(error);
  const message = error instanceof Error ? error.message : String(error);
  response.status(statusOfError(error)).json({ error: message });
}

/** An error that a handler answers with this status. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
