import { type Problem, problemOf } from './problem';

interface Words {
  /** What a field must be, in the reader's language, by field or by code; undefined: the API's own words do. */
  readonly rule: (fieldOrCode: string) => string | undefined;
  /** Codes of problems that are about one field: `name_taken`. */
  readonly fieldOf?: Readonly<Record<string, string>>;
}

/** The code of what is in the reader's language already. */
export const OWN_WORDS = 'own_words';

/** Sends; a refusal says at each field, in the reader's language, what it must be. */
export async function inOwnWords<Result>(words: Words, send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    throw translated(words, error);
  }
}

function translated({ rule, fieldOf = {} }: Words, error: unknown): unknown {
  const problem = problemOf(error);
  // What is no answer of the API stays what it is.
  if (problem.status === 0) return error;
  const { code } = problem;
  const field = fieldOf[code];
  const errors = field === undefined ? (problem.errors ?? []) : [{ field, code, message: '' }];
  const inWords = errors.map((one) => {
    const message = rule(one.code === 'invalid' ? one.field : one.code);
    return message === undefined ? one : { ...one, code: OWN_WORDS, message };
  });
  return { ...problem, errors: inWords } satisfies Problem;
}
