/** What amounts of one currency come to, exactly; they all have its number of decimals. `0` for none. */
export function addUp(amounts: readonly string[]): string {
  const decimals = amounts[0]?.split('.')[1]?.length ?? 0;
  const minor = amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n);
  const digits = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Nothing, with as many decimals as an amount of the same currency: `0.00`. */
export function zeroLike(amount: string): string {
  return amount.replace(/^[^.]*/, '0').replace(/\d/g, '0');
}
