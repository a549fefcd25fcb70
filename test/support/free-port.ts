import { createServer } from 'node:net';

/** Below the range from which the system takes ports for outgoing connections: those may be gone again at once. */
const FIRST = 10_000;
const PORTS_A_WORKER = 10_000;
const WORKERS = 2;

const worker = (Number(process.env['JEST_WORKER_ID'] ?? 1) - 1) % WORKERS;
let next = process.pid % PORTS_A_WORKER;

/** A port of this machine that nobody listens on, and that no other worker of this run will be given. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    next = (next + 1) % PORTS_A_WORKER;
    const port = FIRST + worker * PORTS_A_WORKER + next;
    if (await isFree(port)) return port;
  }
  throw new Error('No port is free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
