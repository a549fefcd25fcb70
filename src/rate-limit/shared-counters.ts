import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

/** Redis is on the way of every request: better to count in memory than to wait for it. */
const COMMAND_TIMEOUT_MS = 250;
const CONNECT_TIMEOUT_MS = 2000;
const LONGEST_PAUSE_MS = 5000;

/**
 * A connection to Redis that fails at once where there is none: nothing is queued or repeated, it comes back by itself.
 * What goes wrong is logged once, until it works again.
 */
export function connectToRedis(url: string): Redis {
  const logger = new Logger('RateLimit');
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // A connection that swallows commands is dropped, and found out only once.
    socketTimeout: COMMAND_TIMEOUT_MS * 2,
    connectTimeout: CONNECT_TIMEOUT_MS,
    disconnectTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (tries) => Math.min(tries * 200, LONGEST_PAUSE_MS),
  });
  let works = true;
  redis.on('error', () => {
    // The error's text may hold the address with its password.
    if (works) logger.warn('REDIS_URL does not answer: requests are counted by this instance alone');
    works = false;
  });
  redis.on('ready', () => {
    if (!works) logger.log('REDIS_URL answers again: requests are counted together');
    works = true;
  });
  redis.connect().catch(() => undefined);
  return redis;
}
