/** What of OpenAPI 3.0's schemas our document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

export type Schemas = Readonly<Record<string, Schema>>;

const FORMATS: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/**
 * Where a value is not what the schema says. Stricter than JSON Schema: an object has no property that is not
 * documented, unless the schema says that it may.
 */
export function faults(value: unknown, schema: Schema, schemas: Schemas, place = '$'): string[] {
  const known = resolve(schema, schemas);
  if (value === null) return known.nullable === true ? [] : [`${place}: is null`];
  const isForeign = known.enum?.includes(value) === false;
  if (isForeign) return [`${place}: ${JSON.stringify(value)} is not in the enumeration`];
  const check = known.type === undefined ? undefined : CHECKS[known.type];
  if (check) return check({ value, schema: known, schemas, place });
  if (known.oneOf) {
    const fits = known.oneOf.some((one) => faults(value, one, schemas, place).length === 0);
    return fits ? [] : [`${place}: is none of what it may be`];
  }
  return known.enum ? [] : [`${place}: its schema has no type`];
}

interface Case {
  readonly value: unknown;
  readonly schema: Schema;
  readonly schemas: Schemas;
  readonly place: string;
}

const CHECKS: Readonly<Record<string, (one: Case) => string[]>> = {
  array: ({ value, schema, schemas, place }) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => faults(item, schema.items ?? {}, schemas, `${place}[${String(index)}]`))
      : [`${place}: is no array`],
  string: textFaults,
  integer: ({ value, place }) => (Number.isInteger(value) ? [] : [`${place}: is no integer`]),
  number: ({ value, place }) => (typeof value === 'number' ? [] : [`${place}: is no number`]),
  boolean: ({ value, place }) => (typeof value === 'boolean' ? [] : [`${place}: is neither true nor false`]),
  object: objectFaults,
};

/** A schema with what it refers to, and what it is put together of. */
export function resolve(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref !== undefined) return resolve(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas);
  const parts = (schema.allOf ?? []).map((part) => resolve(part, schemas));
  return parts.reduce<Schema>((whole, part) => ({ ...part, ...whole }), schema);
}

function textFaults({ value, schema: { format }, place }: Case): string[] {
  if (typeof value !== 'string') return [`${place}: is no text`];
  return FORMATS[format ?? '']?.test(value) === false ? [`${place}: is no ${format ?? ''}`] : [];
}

function objectFaults({ value, schema, schemas, place }: Case): string[] {
  if (typeof value !== 'object' || value === null) return [`${place}: is no object`];
  const missing = (schema.required ?? []).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${place}.${name}: is missing`),
    ...Object.entries(value).flatMap(([name, item]) => {
      const property = schema.properties?.[name] ?? schema.additionalProperties;
      if (property === true) return [];
      return property ? faults(item, property, schemas, `${place}.${name}`) : [`${place}.${name}: is not documented`];
    }),
  ];
}
