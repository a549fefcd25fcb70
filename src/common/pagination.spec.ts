import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './pagination.js';

describe('a cursor', () => {
  it('gives back the position it was made of', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.uuid(), fc.string(), (value, id, list) => {
        expect(decodeCursor(list, encodeCursor(list, { value, id }))).toEqual({ value, id });
      }),
    );
  });

  it('is refused when any of it was changed', () => {
    const cursor = encodeCursor('list', { value: 1_700_000_000_000, id: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' });
    const text = Buffer.from(cursor, 'base64url').toString();
    for (let index = 0; index < text.length; index += 1) {
      const changed = text.slice(0, index) + (text[index] === '7' ? '8' : '7') + text.slice(index + 1);
      expect(decodeCursor('list', Buffer.from(changed).toString('base64url'))).toBeNull();
    }
  });

  it('is refused by another list, and where it is none', () => {
    const cursor = encodeCursor('list', { value: 5, id: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' });
    expect(decodeCursor('another', cursor)).toBeNull();
    for (const text of ['', 'x', '%%%', cursor.slice(1), `${cursor}${cursor}`, 'a'.repeat(5000)]) {
      expect(decodeCursor('list', text)).toBeNull();
    }
  });
});
