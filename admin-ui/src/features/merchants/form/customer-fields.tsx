import { Radio, Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Section } from '../../../components/section';
import { useText } from '../../../lib/text';
import type { MerchantValues } from './values';

const POLICIES = ['none', 'fixed', 'collect'] as const;

export function CustomerFields({ form }: { form: UseFormReturnType<MerchantValues> }) {
  const text = useText('merchants');
  return (
    <Section title={text('customers')}>
      <Stack>
        <Radio.Group label={text('clientPolicy')} {...form.getInputProps('clientPolicy')}>
          <Stack gap="xs" mt={6}>
            {POLICIES.map((policy) => (
              <Radio
                key={policy}
                value={policy}
                label={text(`clientPolicy.${policy}`)}
                description={text(`clientPolicy.${policy}Help`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {form.getValues().clientPolicy === 'fixed' ? (
          <TextInput required label={text('clientId')} autoComplete="off" {...form.getInputProps('clientId')} />
        ) : null}
        <Switch
          label={text('emailPay')}
          description={text('emailPayHelp')}
          {...form.getInputProps('emailPay', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}
