interface Sum {
  readonly currency: string;
  readonly amount: string;
}

/** What the amounts of the rows come to, by currency; exactly, in the currency's smallest unit. */
export function sumsOf(rows: readonly Sum[]): Sum[] {
  const sums = new Map<string, { minor: bigint; decimals: number }>();
  for (const { amount, currency } of rows) {
    const decimals = amount.split('.')[1]?.length ?? 0;
    const minor = (sums.get(currency)?.minor ?? 0n) + BigInt(amount.replace('.', ''));
    sums.set(currency, { minor, decimals });
  }
  return [...sums].map(([currency, { minor, decimals }]) => ({ currency, amount: decimal(minor, decimals) }));
}

function decimal(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
