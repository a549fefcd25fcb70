/** How the OpenAPI document describes what is different from case to case in a sentence. */
export const STATEMENT_VALUES: {
  type: 'object';
  additionalProperties: { oneOf: { type: 'string' | 'number' }[] };
  description: string;
} = {
  type: 'object',
  additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  description: 'What is different from case to case: names, addresses, numbers; of each code its own',
};
