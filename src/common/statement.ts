/** What is different from case to case in a sentence: names, addresses, numbers. Never a secret. */
export type StatementValues = Readonly<Record<string, string | number>>;

/** A sentence for a person, with what it takes to say the same in another language. */
export interface Statement<Code extends string = string> {
  /** Stable: what is said, whatever the values are. */
  readonly code: Code;
  readonly values: StatementValues;
  /** The sentence in English, with the values. */
  readonly message: string;
}

/** Sentences by their code; `{name}` is the place of a value. */
type Sentences = Readonly<Record<string, string>>;

type NamesIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type ValuesOf<Sentence extends string> = Readonly<Record<NamesIn<Sentence>, string | number>>;

/** Nothing more for a sentence without values, else exactly these. */
type Arguments<Sentence extends string> = [NamesIn<Sentence>] extends [never] ? [] : [values: ValuesOf<Sentence>];

/** @param show how a value is said in English; as it is, unless told otherwise */
export function statementsOf<const Table extends Sentences>(
  table: Table,
  show: (name: string, value: string | number) => string = (_, value) => String(value),
) {
  return <Code extends keyof Table & string>(code: Code, ...rest: Arguments<Table[Code]>): Statement<Code> => {
    const values: StatementValues = rest[0] ?? {};
    const message = (table[code] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => show(name, values[name] ?? ''));
    return { code, values, message };
  };
}
