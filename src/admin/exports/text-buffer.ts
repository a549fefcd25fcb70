/** Takes this much before it wants to be emptied. */
const FULL = 64 * 1024;
/** A UTF-16 unit takes three bytes of UTF-8 at most. */
const MOST_BYTES_OF_UNIT = 3;

/** Text as bytes, in memory that is used again and again: long files are made of it without garbage. */
export class TextBuffer {
  private buffer = Buffer.allocUnsafeSlow(2 * FULL);
  private length = 0;

  get isFull(): boolean {
    return this.length >= FULL;
  }

  /** What is in it; valid until the next `add` or `clear`. */
  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }

  add(text: string): void {
    const most = this.length + text.length * MOST_BYTES_OF_UNIT;
    if (most > this.buffer.length) this.grow(most);
    this.length += this.buffer.write(text, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private grow(length: number): void {
    const larger = Buffer.allocUnsafeSlow(length);
    this.buffer.copy(larger, 0, 0, this.length);
    this.buffer = larger;
  }
}
