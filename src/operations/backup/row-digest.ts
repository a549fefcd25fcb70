import { createHash } from 'node:crypto';

const MODULUS = 2n ** 256n;

/** How many rows a table has, and one number for what is in them. */
export interface TableDigest {
  readonly rows: number;
  /** Hex. */
  readonly digest: string;
}

/**
 * Sums up a table's content without regard to the order of its rows, which is another on each database: the sum of the
 * SHA-256 of each row's line, modulo 2^256.
 */
export class RowDigest {
  private sum = 0n;
  private rows = 0;

  add(line: string): void {
    this.sum = (this.sum + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)) % MODULUS;
    this.rows += 1;
  }

  get result(): TableDigest {
    return { rows: this.rows, digest: this.sum.toString(16).padStart(64, '0') };
  }
}
