import type { components } from '../api/schema';
import { duration } from '../lib/duration';
import type { Text } from '../lib/text';

type MerchantWarning = components['schemas']['MerchantWarningDto'];

/** What is allowed but not wise in a merchant's configuration, in the reader's language. */
export function merchantWarning({ code, values }: MerchantWarning, text: Text<'common'>): string {
  const shown = Object.entries(values).map(([name, value]) => [
    name,
    name.endsWith('Seconds') ? duration(Number(value), text) : value,
  ]);
  return text(`merchantWarning.${code}`, Object.fromEntries(shown) as typeof values);
}
