type Values = Readonly<Record<string, unknown>>;

/** What somebody typed, put on top of what somebody else has saved meanwhile. */
export interface Rebased<Of> {
  readonly values: Of;
  /** Fields that both have changed, each to something else: the typed value stands, and wants a look. */
  readonly disputed: readonly string[];
}

/**
 * @param before as it was when the form was opened
 * @param typed as the form is now
 * @param stored as it is stored by now
 */
export function rebase<Of extends Values>(before: Of, typed: Of, stored: Of): Rebased<Of> {
  const own = difference(before, typed);
  const theirs = difference(before, stored);
  const left = difference(stored, typed);
  const disputed = Object.keys(own).filter((name) => name in theirs && name in left);
  return { values: { ...stored, ...own }, disputed };
}

/** The fields of the second whose values are others than those of the first, which are plain ones, as JSON has them. */
export function difference<Of extends object>(before: object, after: Of): Partial<Of> {
  const old = before as Values;
  const changed = Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]));
  return Object.fromEntries(changed) as Partial<Of>;
}
