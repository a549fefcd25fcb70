import { Text } from '@mantine/core';
import type { components } from '../../api/schema';
import { CopyText } from '../../components/copy-button';
import { Details } from '../../components/details';
import { Section } from '../../components/section';
import { Time } from '../../components/time';
import { useText } from '../../lib/text';
import type { Merchant } from './form/values';
import { useShowValue } from './show-value';

export function AccountSection({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  return (
    <Section title={text('account')}>
      <Details
        items={[
          {
            label: text('merchantId'),
            value: <CopyText value={merchant.merchantId} what={text('merchantId')} />,
          },
          { label: text('merchantKey'), value: <Key secret={merchant.merchantKey} /> },
          { label: text('apiKey'), value: <Key secret={merchant.apiKey} /> },
        ]}
      />
    </Section>
  );
}

/** As much of a secret as anyone ever sees. */
function Key({ secret: { set, last4, updatedAt } }: { secret: components['schemas']['SecretDto'] }) {
  const text = useText('merchants');
  if (!set) return <Text c="dimmed">{text('keyUnset')}</Text>;
  return (
    <>
      {last4 === null ? text('keyStored') : text('keyEnds', { last4 })}
      {updatedAt === null ? null : (
        <Text span c="dimmed">
          {' · '}
          {text('since')} <Time value={updatedAt} focusable />
        </Text>
      )}
    </>
  );
}

export function PaymentSection({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  return (
    <Section title={text('payments')}>
      <Values merchant={merchant} fields={['currencies', 'cardTypes', 'minAmount', 'maxAmount', 'refundsEnabled']} />
    </Section>
  );
}

export function SpecialSection({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  return (
    <Section title={text('advanced')}>
      <Values
        merchant={merchant}
        fields={[
          ...(['clientPolicy', 'clientId', 'emailPay'] as const),
          ...(['apiBaseUrl', 'paymentPageHosts', 'cardTypeNames', 'trustCallbacksWithoutQuery'] as const),
        ]}
      />
    </Section>
  );
}

type Field = Exclude<keyof components['schemas']['MerchantSettingsDto'], 'environment' | 'name' | 'merchantId'>;

function Values({ merchant, fields }: { merchant: Merchant; fields: readonly Field[] }) {
  const text = useText('merchants');
  const show = useShowValue();
  return <Details items={fields.map((field) => ({ label: text(field), value: show(field, merchant[field]) }))} />;
}
