import { List } from '@mantine/core';
import { Notice } from '../../components/notice';
import { hasText, type Text, useText } from '../../lib/text';
import { duration } from './duration';
import type { Merchant } from './form/values';

/** What the API finds allowed but not wise, in the reader's language. */
export function MerchantWarnings({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  if (merchant.warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={text('warnings')}>
      <List spacing={4}>
        {merchant.warnings.map((warning) => (
          <List.Item key={warning}>{inWords(warning, merchant, text)}</List.Item>
        ))}
      </List>
    </Notice>
  );
}

/** The API's sentences begin with the field that they are about; one without words of ours is shown as it is. */
function inWords(warning: string, { weakKey }: Merchant, text: Text<'merchants'>): string {
  const field = warning.split(':')[0] ?? '';
  if (field === 'merchantKey' && weakKey) {
    const times = { core: duration(weakKey.coreSeconds, text), card: duration(weakKey.graphicsCardSeconds, text) };
    return text(weakKey.digitsOnly ? 'warning.merchantKeyDigits' : 'warning.merchantKey', times);
  }
  if (field === 'clientId') {
    return text(warning.includes('capital') ? 'warning.clientIdCase' : 'warning.clientIdUnused');
  }
  const key = `warning.${field}`;
  return hasText('merchants', key) ? text(key) : warning;
}
