import type { Request } from 'express';
import type { World } from './world.js';

/** Lets a call hang and then cuts its connection without an answer. */
export async function holdConnection(request: Request, world: World, holdMs: number): Promise<void> {
  await world.timers.sleep(holdMs);
  request.socket.destroy();
}

/** Cuts a connection at once, with a TCP reset. */
export function resetConnection(request: Request): void {
  request.socket.resetAndDestroy();
}
