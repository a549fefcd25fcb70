/** One thing that is wrong with what was given. Never holds the value of a secret. */
export interface Problem {
  /** The field: `redirectHosts`, in a file `merchants[0].name`. Empty: the whole. */
  readonly path: string;
  readonly message: string;
}

/** What was given is not valid; all that is wrong with it at once. Nothing was changed. */
export class InvalidInputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'));
    this.name = 'InvalidInputError';
  }
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InvalidInputError(problems);
}

/** The same problems of a part, named by where the part stands in the whole. */
export function under(prefix: string, problems: readonly Problem[]): Problem[] {
  return problems.map(({ path, message }) => ({ path: path === '' ? prefix : `${prefix}.${path}`, message }));
}
