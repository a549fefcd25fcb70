import { addUp } from '../../../lib/decimal';

interface Row {
  readonly currency: string;
  readonly amount: string;
}

export interface Sum extends Row {
  readonly isTest: boolean;
}

/** What the amounts of the rows come to, exactly: by currency, and test money never together with real money. */
export function sumsOf<Of extends Row>(rows: readonly Of[], isTest: (row: Of) => boolean): Sum[] {
  const groups = new Map<string, { currency: string; isTest: boolean; amounts: string[] }>();
  for (const row of rows) {
    const { currency, amount } = row;
    const test = isTest(row);
    const key = `${currency} ${String(test)}`;
    const group = groups.get(key) ?? { currency, isTest: test, amounts: [] };
    group.amounts.push(amount);
    groups.set(key, group);
  }
  const sums = [...groups.values()].map(({ amounts, ...group }) => ({ ...group, amount: addUp(amounts) }));
  return sums.toSorted((a, b) => Number(a.isTest) - Number(b.isTest));
}
