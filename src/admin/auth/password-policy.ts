import type { FieldProblem } from '../../common/problem.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 200;
const FEWEST_CHARACTERS = 5;

/** The commonest, without the figures and signs that people put behind them to reach a length. */
const COMMON = new Set(
  (
    'password passwordpassword passw0rd p@ssword p@ssw0rd mypassword thisismypassword newpassword secret topsecret ' +
    'admin administrator adminadmin root user owner operator auditor test testtest demo guest ' +
    'qwerty qwertyuiop qwertyqwerty qwertz qwertzuiop azerty azertyuiop asdfghjkl asdfasdf zxcvbnm ' +
    'qwertyuiopasdfghjkl 1q2w3e4r5t6y 1qaz2wsx3edc qazwsxedc qazwsxedcrfv abcdef abcdefg abcdefgh abcdefghijkl ' +
    'letmein letmeinnow welcome welcomeback changeme changemenow default iloveyou monkey dragon football baseball ' +
    'sunshine princess superman batman trustno1 master shadow michael jennifer hello helloworld payment gateway ' +
    'paymentgateway'
  )
    .split(' ')
    .map(letters),
);

/** Whom the password is for; what anyone knows of them is no secret. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** @returns what is wrong with a new password; null when it will do. Never repeats it */
export function passwordProblem(password: string, owner: PasswordOwner, field = 'password'): FieldProblem | null {
  const problem = (code: string, message: string): FieldProblem => ({ field, code, message });
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return problem('too_short', `needs at least ${SHORTEST_PASSWORD} characters`);
  if (length > LONGEST_PASSWORD) return problem('too_long', `may have at most ${LONGEST_PASSWORD} characters`);
  if (new Set(password.toLowerCase()).size < FEWEST_CHARACTERS) {
    return problem('too_simple', `needs at least ${FEWEST_CHARACTERS} different characters`);
  }
  if (isOneOf(password, wordsOf(owner))) return problem('too_personal', 'must not be the name or the e-mail address');
  if (isOneOf(password, COMMON) || isRow(password)) return problem('too_common', 'is among the commonest passwords');
  return null;
}

function wordsOf({ email, name }: PasswordOwner): Set<string> {
  const [local = ''] = email.split('@');
  return new Set([email, local, name].map(letters).filter((word) => word !== ''));
}

/** The word itself, or with figures and signs around it. */
function isOneOf(password: string, words: ReadonlySet<string>): boolean {
  const text = letters(password);
  return words.has(text) || words.has(text.replace(/^\d+|\d+$/g, ''));
}

/** `123456789012`, `abcdefghijkl`, `210987654321`. */
function isRow(password: string): boolean {
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  // Ten figures make a row that begins again.
  for (const wrap of [-9, 9]) steps.delete(wrap);
  return steps.size === 1 && [1, -1].some((step) => steps.has(step));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
