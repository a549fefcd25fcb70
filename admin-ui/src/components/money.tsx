import { Text } from '@mantine/core';
import { numberFormat } from '../lib/format';

interface MoneyProps {
  /** A decimal text, as the API gives it; never a number. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** An amount in its currency, the code always beside it, figures of one width so that columns line up. */
export function Money({ amount, currency }: MoneyProps) {
  return (
    <span className="gateway-number">
      {formatAmount(amount, currency)}{' '}
      <Text span size="xs" c="dimmed">
        {currency}
      </Text>
    </span>
  );
}

/** @returns the amount as the reader's language writes it, without the code; no decimal that is given is left out */
export function formatAmount(amount: string, currency: string): string {
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const usual = numberFormat(style).resolvedOptions().minimumFractionDigits ?? 0;
  const decimals = Math.max(usual, amount.split('.')[1]?.length ?? 0);
  const format = numberFormat({
    ...style,
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  });
  // As a text: a number of JavaScript has not room for every amount.
  return format.format(amount as Intl.StringNumericLiteral);
}
