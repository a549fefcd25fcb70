const DECIMAL = /^0*(\d+?)(?:\.(\d*?)0*)?$/;

/** Whether two plain decimals are the same number: `25`, `25.0` and `25.00` are. Anything else is never equal. */
export function isSameDecimal(a: string, b: string): boolean {
  const first = normalised(a);
  return first !== null && first === normalised(b);
}

function normalised(text: string): string | null {
  if (!/^\d{1,20}(?:\.\d{1,10})?$/.test(text)) return null;
  const [, integer = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  return `${integer}.${fraction}`;
}
