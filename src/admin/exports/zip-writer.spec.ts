import { crc32 } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { ZipWriter } from './zip-writer.js';

const CENTRAL_HEADER = 0x02014b50;
const END_BYTES = 22;

describe('a ZIP file that is written part by part', () => {
  it('has all parts, with their sizes and checksums in its list', async () => {
    const zip = new ZipWriter();
    const parts = { 'a/empty.xml': '', '文件.txt': '中文 & text '.repeat(20_000), last: 'x' };
    const chunks: Uint8Array[] = [];
    for (const [name, text] of Object.entries(parts)) {
      zip.begin(name);
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 50_000) {
        await zip.write(bytes.subarray(at, at + 50_000));
        chunks.push(zip.take());
      }
      await zip.end();
    }
    zip.finish();
    chunks.push(zip.take());
    const file = Buffer.concat(chunks);
    const read = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
    expect(Object.fromEntries(read)).toEqual(parts);

    expect(file.readUInt16LE(file.length - END_BYTES + 10)).toBe(3);
    let at = file.readUInt32LE(file.length - END_BYTES + 16);
    for (const [name, text] of Object.entries(parts)) {
      const bytes = Buffer.from(text);
      expect(file.readUInt32LE(at)).toBe(CENTRAL_HEADER);
      expect([file.readUInt32LE(at + 16), file.readUInt32LE(at + 24)]).toEqual([crc32(bytes), bytes.length]);
      const length = file.readUInt16LE(at + 28);
      expect(file.toString('utf8', at + 46, at + 46 + length)).toBe(name);
      at += 46 + length;
    }
    expect(at).toBe(file.length - END_BYTES);
  });

  it('takes nothing where no part was begun', async () => {
    await expect(new ZipWriter().write(Buffer.from('x'))).rejects.toThrow('No part was begun');
  });
});
