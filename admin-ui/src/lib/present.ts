type Present<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> };

/** The values that there are: what is undefined is left out, as the API's client wants it. */
export function present<Values extends object>(values: Values): Present<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>;
}
