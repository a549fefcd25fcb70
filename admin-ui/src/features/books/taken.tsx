import { DataTable } from '../../components/data-table';
import { Money } from '../../components/money';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import { TestMark } from '../../components/test-mark';
import type { MerchantMoney } from './use-reports';

/** Money that was confirmed on the day, whenever it was asked for: what a bank's statement is compared with. */
export function Taken({ rows }: { rows: readonly MerchantMoney[] }) {
  const text = useText('books');
  if (rows.length === 0) return null;
  return (
    <Section title={text('taken')} description={text('takenHelp')}>
      <DataTable
        label={text('taken')}
        rows={rows}
        rowKey={({ merchant, environment, currency }) => [merchant, environment, currency].join()}
        columns={[
          {
            id: 'merchant',
            header: text('merchant'),
            cell: ({ name, merchant, environment }) => (
              <>
                {name ?? merchant} <TestMark isTest={environment === 'test'} />
              </>
            ),
          },
          { id: 'count', header: text('count'), align: 'end', cell: ({ payments }) => payments },
          {
            id: 'amount',
            header: text('amount'),
            align: 'end',
            cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
          },
        ]}
      />
    </Section>
  );
}
