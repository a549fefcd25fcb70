import { createHash } from 'node:crypto';

/** Where a page ended: the sorted value of its last item, and the item's key, which decides between equal values. */
export interface Position {
  readonly value: number;
  readonly id: string;
}

const CHECK_LENGTH = 16;
const CURSOR = /^(-?\d{1,16})\.([0-9a-f-]{36})\.([\w-]{16})$/;

/**
 * A position as a text for clients, who are to give it back as it is. It goes with one list alone: a check over it and
 * the list's filters tells a cursor of another list, or one that somebody changed.
 *
 * @param list all that decides which items the list has, and in which order
 */
export function encodeCursor(list: string, { value, id }: Position): string {
  const place = `${String(value)}.${id}`;
  return Buffer.from(`${place}.${checkOf(list, place)}`).toString('base64url');
}

/** @returns null for anything but a cursor of this very list */
export function decodeCursor(list: string, cursor: string): Position | null {
  const [, value = '', id = '', check] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (check !== checkOf(list, `${value}.${id}`) || !Number.isSafeInteger(Number(value))) return null;
  return { value: Number(value), id };
}

function checkOf(list: string, place: string): string {
  return createHash('sha256')
    .update(JSON.stringify([list, place]))
    .digest('base64url')
    .slice(0, CHECK_LENGTH);
}
