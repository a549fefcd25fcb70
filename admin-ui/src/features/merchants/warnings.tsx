import { List } from '@mantine/core';
import { merchantWarning } from '../../components/merchant-warning';
import { Notice } from '../../components/notice';
import { useText } from '../../lib/text';
import type { Merchant } from './form/values';

/** What the API finds allowed but not wise, in the reader's language. */
export function MerchantWarnings({ merchant: { warningDetails } }: { merchant: Merchant }) {
  const common = useText('common');
  const text = useText('merchants');
  if (warningDetails.length === 0) return null;
  return (
    <Notice kind="warning" title={text('warnings')}>
      <List spacing={4}>
        {warningDetails.map((warning) => (
          <List.Item key={warning.code}>{merchantWarning(warning, common)}</List.Item>
        ))}
      </List>
    </Notice>
  );
}
