import { Injectable, Logger } from '@nestjs/common';
import { CallbackInbox } from '../checkout/ports/callback-inbox.js';
import type { CallbackChannel } from '../transactions/callback.entity.js';
import { parseCallbackParameters } from './callback-parameters.js';
import { CallbackRefused } from './callback-refused.js';
import { CallbackVerifier } from './callback-verifier.js';

/** What became of a callback. */
export type Receipt =
  /** Stored durably. `checkoutPath` is null for an order that is not known. */
  | { readonly kind: 'stored'; readonly orderId: string; readonly checkoutPath: string | null }
  | { readonly kind: 'refused'; readonly status: 400 | 403; readonly reason: string }
  /** It could not be checked or stored; nothing can be said of it. */
  | { readonly kind: 'unavailable' };

/** Takes a callback in: parse, verify, store. Never throws. */
@Injectable()
export class CallbackReceiver {
  readonly #logger = new Logger(CallbackReceiver.name);

  constructor(
    private readonly verifier: CallbackVerifier,
    private readonly inbox: CallbackInbox,
  ) {}

  /** @param originalUrl path and query string as they came; never logged */
  async receive(channel: CallbackChannel, originalUrl: string): Promise<Receipt> {
    try {
      const callback = await this.verifier.verify(channel, parseCallbackParameters(originalUrl));
      const checkoutPath = await this.inbox.store(callback);
      return { kind: 'stored', orderId: callback.orderId, checkoutPath };
    } catch (error) {
      return this.#failed(channel, error);
    }
  }

  /** Gives the provider's answer a moment, so that the customer comes back to a page that knows it. */
  async settle(orderId: string): Promise<void> {
    try {
      await this.inbox.settle(orderId);
    } catch (error) {
      // The callback is stored, and the provider will be asked again: the customer's page says that it waits.
      this.#logger.error('Asking the provider on a customer’s return failed', stackOf(error));
    }
  }

  #failed(channel: CallbackChannel, error: unknown): Receipt {
    if (error instanceof CallbackRefused) {
      this.#logger.warn(`Refused a ${channel} callback: ${error.message}`);
      return { kind: 'refused', status: error.status, reason: error.message };
    }
    this.#logger.error(`A ${channel} callback could not be stored`, stackOf(error));
    return { kind: 'unavailable' };
  }
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}
