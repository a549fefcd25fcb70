import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Environment } from '../config/environment.js';
import { countedAddress } from './client-address.js';
import { limitedRequest } from './limited-request.js';
import { connectToRedis } from './shared-counters.js';

const MINUTE_SECONDS = 60;
/** So many addresses may be busy with one integration at a time, each as busy as it may be. */
const ADDRESSES_PER_INTEGRATION = 20;

/** What the limits need to know of a request. */
export interface Arrival {
  /** Without its query. */
  readonly path: string;
  /** As Express reads it, through the proxies that are trusted. */
  readonly address: string | undefined;
  /** The other end of the connection. */
  readonly peer: string | undefined;
}

/**
 * Limits on the customer's addresses, a minute each. Counted in memory, or in Redis for several instances; where Redis
 * fails, each instance counts for itself.
 */
@Injectable()
export class RateLimiter implements OnApplicationShutdown {
  readonly isOn: boolean;
  private readonly redis: Redis | null;
  private readonly pages: RateLimiterAbstract;
  private readonly polls: RateLimiterAbstract;
  private readonly integrations: RateLimiterAbstract;

  constructor({ RATE_LIMIT, REDIS_URL }: Environment) {
    this.isOn = RATE_LIMIT > 0;
    this.redis = this.isOn && REDIS_URL !== undefined ? connectToRedis(REDIS_URL) : null;
    this.pages = this.counter('page', RATE_LIMIT);
    this.polls = this.counter('poll', RATE_LIMIT);
    this.integrations = this.counter('integration', RATE_LIMIT * ADDRESSES_PER_INTEGRATION);
  }

  /** Counts a request. @returns the seconds until the next may come, or null when this one may pass */
  async count({ path, address, peer }: Arrival): Promise<number | null> {
    const request = this.isOn ? limitedRequest(path) : null;
    if (!request) return null;
    // What a proxy forwards need not be an address.
    const client = countedAddress(address ?? '') ?? countedAddress(peer ?? '') ?? 'unknown';
    const wait = await take(request.kind === 'poll' ? this.polls : this.pages, client);
    // Requests that are refused anyway must not use up what the integration has for others.
    return wait === null && request.slug !== null ? take(this.integrations, request.slug) : wait;
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private counter(name: string, points: number): RateLimiterAbstract {
    const options = { points, duration: MINUTE_SECONDS, keyPrefix: `payment-gateway:limit:${name}` };
    const memory = new RateLimiterMemory(options);
    if (!this.redis) return memory;
    return new RateLimiterRedis({
      ...options,
      storeClient: this.redis,
      insuranceLimiter: memory,
      rejectIfRedisNotReady: true,
      // Who is over the limit is refused without asking Redis.
      inMemoryBlockOnConsumed: points + 1,
    });
  }
}

/** @returns null when there was one left, else the seconds to wait */
async function take(limiter: RateLimiterAbstract, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
  }
}
