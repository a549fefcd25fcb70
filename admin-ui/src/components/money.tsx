import { Text } from '@mantine/core';
import { currentLanguage } from '../lib/text';

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

/** @returns the amount as the reader's language writes it, to the last decimal that is given, without the code */
export function formatAmount(amount: string, currency: string): string {
  const decimals = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(currentLanguage(), {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    ...{ minimumFractionDigits: decimals, maximumFractionDigits: decimals },
  });
  // As a text: a number of JavaScript has not room for every amount.
  return format.format(amount as Intl.StringNumericLiteral);
}
