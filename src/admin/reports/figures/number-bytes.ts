const BITS = 7;
const BASE = 2 ** BITS;
/** Another byte of the same number follows. */
const MORE = BASE;

/** Whole numbers from 0 as few bytes: seven bits in each, the lowest first. As text it is base64. */
export class NumberWriter {
  private readonly bytes: number[] = [];

  /** @throws RangeError for what is not such a number, or is greater than a number holds exactly */
  write(...numbers: readonly number[]): void {
    for (const number of numbers) this.writeOne(number);
  }

  toString(): string {
    return Buffer.from(this.bytes).toString('base64');
  }

  private writeOne(number: number): void {
    if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`Cannot be kept: ${String(number)}`);
    let rest = number;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) this.bytes.push((rest % BASE) + MORE);
    this.bytes.push(rest);
  }
}

/** Reads what a `NumberWriter` wrote. Nothing is made for a number: a year with a million payments has millions of them. */
export class NumberReader {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(text: string) {
    this.bytes = Buffer.from(text, 'base64');
  }

  /** The next number; 0 after the last one. */
  next(): number {
    let number = 0;
    for (let unit = 1; ; unit *= BASE) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      // Not by bits: of these JavaScript has only 32.
      if (byte < MORE) return number + byte * unit;
      number += (byte - MORE) * unit;
    }
  }
}
