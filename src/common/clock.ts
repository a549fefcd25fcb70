import { Injectable } from '@nestjs/common';

/** The only source of time, so that tests can move it. */
@Injectable()
export class Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number {
    return Date.now();
  }
}
