import { Clock } from '../../src/common/clock.js';

/** The time of a test: runs with the real one, and can be moved ahead of it. */
export class TestClock extends Clock {
  private ahead = 0;

  /** By how much, in milliseconds. */
  get aheadMs(): number {
    return this.ahead;
  }

  override now(): number {
    return Date.now() + this.ahead;
  }

  advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }
}
