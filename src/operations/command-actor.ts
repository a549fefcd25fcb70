import type { Actor } from '../common/actor.js';

/** Whoever may run commands on the machine, known by the command alone. */
export function commandActor(name: string): Actor {
  return { kind: 'command', id: name, name, address: null, correlationId: null };
}
