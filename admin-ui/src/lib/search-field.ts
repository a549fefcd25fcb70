import * as z from 'zod/mini';

/** A field of a schema of `useSearchState`: what is absent or does not fit the schema is undefined. */
export function field<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/** A text that a regular expression or a function lets pass. */
export function textField(fits: RegExp | ((text: string) => boolean)) {
  return field(z.string().check(fits instanceof RegExp ? z.regex(fits) : z.refine(fits)));
}

/** The code of a currency. */
export const currencyField = textField(/^[A-Z]{3}$/);
