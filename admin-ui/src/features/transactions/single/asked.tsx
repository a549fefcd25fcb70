import { CopyText } from '../../../components/copy-button';
import { Details } from '../../../components/details';
import { Money } from '../../../components/money';
import { formatDay } from '../../../components/period-control';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { Time } from '../../../components/time';
import { cardTypeName } from '../../../lib/card-type';
import { useText } from '../../../lib/text';
import type { Names } from '../list/use-names';
import type { TransactionDetails } from './use-transaction';

/** What the customer was asked for, by whom, and every identifier ready to copy. */
export function Asked({ transaction, names }: { transaction: TransactionDetails; names: Names }) {
  const text = useText('transactions');
  const { integration, merchant, currency, refundedAmount } = transaction;
  const copy = (name: 'reference' | 'transactionId' | 'orderId' | 'correlationId' | 'id') => ({
    label: text(name),
    value: transaction[name] === null ? null : <CopyText value={transaction[name]} what={text(name)} />,
  });
  const time = (name: 'createdAt' | 'expiresAt' | 'succeededAt' | 'returnedAt') => ({
    label: text(name),
    value: transaction[name] === null ? null : <Time value={transaction[name]} focusable />,
  });
  return (
    <Section title={text('asked')}>
      <Details
        items={[
          { label: text('amount'), value: <Money amount={transaction.amount} currency={currency} /> },
          {
            label: text('refundedAmount'),
            value: Number(refundedAmount) === 0 ? null : <Money amount={refundedAmount} currency={currency} />,
          },
          copy('reference'),
          copy('transactionId'),
          copy('orderId'),
          { label: text('cardType'), value: transaction.cardType && cardTypeName(transaction.cardType) },
          {
            label: text('integration'),
            value: <TextLink to={`/integrations/${integration}`}>{names.integrationName(integration)}</TextLink>,
          },
          {
            label: text('merchant'),
            value: <TextLink to={`/merchants/${merchant}`}>{names.merchantName(merchant)}</TextLink>,
          },
          time('createdAt'),
          time('expiresAt'),
          time('succeededAt'),
          time('returnedAt'),
          {
            label: text('settledOn'),
            value: transaction.settledOn === null ? null : formatDay(transaction.settledOn),
          },
          copy('id'),
          copy('correlationId'),
        ]}
      />
    </Section>
  );
}
