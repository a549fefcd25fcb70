import { once } from 'node:events';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';

/** Speed before size: it is read once. */
const LEVEL = 1;
/** Sizes and checksum come behind the part's bytes; its name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980: the format knows no "none". */
const [DOS_TIME, DOS_DATE] = [0, 0x21];
const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** Beyond it the format has other fields, which nobody here needs. */
const MOST_BYTES = 0xffff_ffff;

interface Part {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

/**
 * A ZIP file as a stream (APPNOTE 6.3.10, without ZIP64): one part after another, nothing of them kept but their names.
 * Compresses by zlib, beside the gateway's thread and outside of its heap. `take` gives what is ready.
 */
export class ZipWriter {
  private readonly parts: Part[] = [];
  private made: Uint8Array[] = [];
  private offset = 0;
  private open: { readonly part: Part; readonly deflate: DeflateRaw } | null = null;

  /** Begins the next part; the one before has to be over. */
  begin(name: string): void {
    const part = { name: Buffer.from(name), offset: this.offset, crc: 0, size: 0, packed: 0 };
    this.parts.push(part);
    this.put(
      fields([
        ...[LOCAL_HEADER, 4, VERSION, 2, FLAGS, 2, DEFLATED, 2, DOS_TIME, 2, DOS_DATE, 2],
        ...[0, 4, 0, 4, 0, 4, part.name.length, 2, 0, 2],
      ]),
      part.name,
    );
    const deflate = createDeflateRaw({ level: LEVEL });
    deflate.on('data', (chunk: Uint8Array) => {
      part.packed += chunk.length;
      this.put(chunk);
    });
    // Whoever writes hears of it.
    deflate.on('error', () => undefined);
    this.open = { part, deflate };
  }

  /** Adds to the part that was begun. @param bytes not to be changed until it resolves */
  async write(bytes: Uint8Array): Promise<void> {
    if (!this.open) throw new Error('No part was begun');
    const { part, deflate } = this.open;
    part.crc = crc32(bytes, part.crc);
    part.size += bytes.length;
    await new Promise<void>((resolve, reject) => {
      deflate.write(bytes, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** Ends the part that was begun. @throws RangeError when it has more than the format holds */
  async end(): Promise<void> {
    if (!this.open) return;
    const { part, deflate } = this.open;
    this.open = null;
    const ended = once(deflate, 'end');
    deflate.end();
    await ended;
    if (Math.max(part.size, this.offset) > MOST_BYTES) throw new RangeError('It does not fit into a ZIP file');
    this.put(fields([DESCRIPTOR, 4, part.crc, 4, part.packed, 4, part.size, 4]));
  }

  /** The list of the parts, which ends the file. */
  finish(): void {
    const begun = this.offset;
    for (const { name, offset, crc, size, packed } of this.parts) {
      this.put(
        fields([
          ...[CENTRAL_HEADER, 4, VERSION, 2, VERSION, 2, FLAGS, 2, DEFLATED, 2, DOS_TIME, 2, DOS_DATE, 2],
          ...[crc, 4, packed, 4, size, 4, name.length, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 4, offset, 4],
        ]),
        name,
      );
    }
    const count = this.parts.length;
    this.put(fields([END, 4, 0, 2, 0, 2, count, 2, count, 2, this.offset - begun, 4, begun, 4, 0, 2]));
  }

  /** What is ready since it was asked for last. */
  take(): Uint8Array {
    return Buffer.concat(this.made.splice(0));
  }

  private put(...pieces: Uint8Array[]): void {
    for (const piece of pieces) this.offset += piece.length;
    this.made.push(...pieces);
  }
}

/** Numbers and how many bytes each takes, by turns; little-endian. */
function fields(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, width, index) => sum + (index % 2 === 1 ? width : 0), 0));
  let at = 0;
  for (let index = 0; index < numbers.length; index += 2) {
    at = bytes.writeUIntLE(numbers[index] ?? 0, at, numbers[index + 1] ?? 0);
  }
  return bytes;
}
