import { Injectable } from '@nestjs/common';
import type { OutboxHandler } from './outbox-handler.js';

/** The handlers of this process, by kind. A message of another kind waits for a process that has its handler. */
@Injectable()
export class OutboxHandlers {
  private readonly byKind = new Map<string, OutboxHandler>();

  /** For `onModuleInit` of a handler. @throws Error when there is another one of its kind */
  register(handler: OutboxHandler): void {
    if (this.byKind.has(handler.kind)) throw new Error(`There are two outbox handlers of kind ${handler.kind}`);
    this.byKind.set(handler.kind, handler);
  }

  get kinds(): string[] {
    return [...this.byKind.keys()];
  }

  find(kind: string): OutboxHandler | undefined {
    return this.byKind.get(kind);
  }
}
