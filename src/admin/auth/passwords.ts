import { isDeepStrictEqual } from 'node:util';
import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { ProblemError } from '../problem/problem.error.js';

/** `Algorithm.Argon2id`; a `const enum` can't be read where every file is compiled by itself. */
const ARGON2ID = 2 as Algorithm.Argon2id;
/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;
/** Each hash takes 19 MiB and one core for a while; strangers can ask for them. */
const AT_ONCE = 64;

/** Hashes and verifies passwords with Argon2id. */
@Injectable()
export class Passwords {
  private running = 0;
  private dummy: Promise<string> | undefined;

  /** @throws ProblemError 503 when too many are hashed at once */
  hash(password: string): Promise<string> {
    return this.limited(() => hash(normalised(password), PARAMETERS));
  }

  /**
   * Takes as long for an account that does not exist as for one that does.
   *
   * @param stored null for an account that does not exist: never verifies
   */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.dummy ??= hash('of nobody', PARAMETERS);
    const against = stored ?? (await this.dummy);
    const matches = await this.limited(() => verify(against, normalised(password)));
    return matches && stored !== null;
  }

  /** Whether a hash was made with other parameters than today's, and is to be made anew at the next sign-in. */
  isOutdated(stored: string): boolean {
    const { algorithm, memoryCost, timeCost, parallelism, outputLen } = parseOptions(stored);
    const theirs: Record<keyof typeof PARAMETERS, number> = { algorithm, memoryCost, timeCost, parallelism, outputLen };
    return !isDeepStrictEqual(theirs, PARAMETERS);
  }

  private async limited<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) throw new ProblemError(503, 'unavailable', { retryAfterSeconds: 1 });
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
    }
  }
}

/** The same letters, however a keyboard composes them. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
