const MAX_LENGTH = 200;
/** Enough for what is kept; bounds the work on a hostile text. */
const MAX_READ = 2000;

/**
 * A text of the service, for the operator to read: plain, on one line, at most 200 characters. Control characters,
 * markup and the invisible characters that turn or hide text are taken out.
 */
export function plainText(text: string | undefined): string {
  const read = (text ?? '').slice(0, MAX_READ);
  const plain = read
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(plain);
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join('')}…` : plain;
}
