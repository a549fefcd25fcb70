import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

type Values = Readonly<Record<string, unknown>>;
interface Module {
  rebase(before: Values, typed: Values, stored: Values): { values: Values; disputed: readonly string[] };
  difference(before: Values, after: Values): Values;
}

const MODULE = join(import.meta.dirname, '../../admin-ui/src/api/rebase.ts');

describe('a form for what somebody else is changing, too', () => {
  let module: Module;

  beforeAll(async () => {
    module = (await import(MODULE)) as Module;
  });

  const before = { name: 'Harbour', maxAmount: '100.00', currencies: ['HKD'], emailPay: false };

  it('sends what the person has touched, and nothing else', () => {
    expect(module.difference(before, { ...before, currencies: ['HKD'], emailPay: true })).toEqual({ emailPay: true });
    expect(module.difference(before, { ...before })).toEqual({});
  });

  it('takes over what others have saved, and keeps what was typed', () => {
    const typed = { ...before, name: 'Harbour Offices' };
    const stored = { ...before, maxAmount: '50.00', currencies: ['HKD', 'USD'] };
    expect(module.rebase(before, typed, stored)).toEqual({
      values: { name: 'Harbour Offices', maxAmount: '50.00', currencies: ['HKD', 'USD'], emailPay: false },
      disputed: [],
    });
  });

  it('marks what both have changed, unless both mean the same', () => {
    const typed = { ...before, maxAmount: '500.00', emailPay: true };
    const stored = { ...before, maxAmount: '50.00', emailPay: true };
    expect(module.rebase(before, typed, stored)).toEqual({ values: typed, disputed: ['maxAmount'] });
  });
});
