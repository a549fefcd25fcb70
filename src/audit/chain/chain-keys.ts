import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { EventHasher } from '../../transactions/event-hasher.js';

/** What is hashed: in JSON, so that no character can move from one field to the next. */
export type Parts = readonly (string | number | null)[];

export type Purpose = 'audit' | 'events' | 'checkpoints' | 'evidence' | 'figures';

/** The opened key of the chain. Every purpose has a subkey of its own (HKDF), so that no hash can pass for another. */
export class ChainKeys {
  readonly #keys: Readonly<Record<Purpose, KeyObject>>;

  /** @param secret 32 random bytes */
  constructor(
    readonly chainId: string,
    secret: Buffer,
  ) {
    const derive = (purpose: Purpose) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', secret, chainId, `gateway chain: ${purpose}`, 32)));
    this.#keys = {
      audit: derive('audit'),
      events: derive('events'),
      checkpoints: derive('checkpoints'),
      evidence: derive('evidence'),
      figures: derive('figures'),
    };
  }

  /** @returns HMAC-SHA256, hex */
  hash(purpose: Purpose, parts: Parts): string {
    return createHmac('sha256', this.#keys[purpose]).update(JSON.stringify(parts)).digest('hex');
  }

  /** Whether `claimed` is the hash of these parts. Takes the same time wherever the two differ. */
  isHash(claimed: string, purpose: Purpose, parts: Parts): boolean {
    const [given, expected] = [Buffer.from(claimed), Buffer.from(this.hash(purpose, parts))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  hasher(purpose: Purpose): EventHasher {
    return { hash: (parts) => this.hash(purpose, parts) };
  }
}
