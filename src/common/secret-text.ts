import { inspect } from 'node:util';

const MASK = '[secret]';

/** A secret in memory. Prints, serialises and interpolates as a mask; only `reveal()` gives the text. */
export class SecretText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}
