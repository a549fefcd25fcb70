/** More levels than anything that is sent to the API has. */
const DEEPEST = 10;

/** A place in what was sent, with dots between names, and what is wrong there. */
export interface Unreadable {
  readonly place: string;
  readonly message: string;
}

interface Item {
  readonly place: string;
  readonly value: unknown;
  readonly depth: number;
}

/**
 * What no check of fields should ever see: a text with a NUL, which PostgreSQL neither stores nor compares, and what is
 * nested so deeply that walking through it by recursion would exhaust the stack. Walks without recursion itself.
 *
 * @returns the first such place, or null
 */
export function findUnreadable(sent: unknown): Unreadable | null {
  const waiting: Item[] = [{ place: '', value: sent, depth: 0 }];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const message = faultOf(item);
    if (message !== null) return { place: item.place, message };
    waiting.push(...inside(item));
  }
  return null;
}

function faultOf({ value, depth }: Item): string | null {
  if (typeof value === 'string' && value.includes('\0')) return 'must not have a NUL character';
  return depth > DEEPEST ? 'is nested too deeply' : null;
}

function inside({ place, value, depth }: Item): Item[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, below]: [string, unknown]) => ({
    place: place === '' ? name : `${place}.${name}`,
    value: below,
    depth: depth + 1,
  }));
}
