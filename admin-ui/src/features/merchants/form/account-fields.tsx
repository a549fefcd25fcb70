import { Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SecretField } from '../../../components/secret-field';
import { Section } from '../../../components/section';
import { useText } from '../../../lib/text';
import { ApiKeyField } from './api-key-field';
import { KeyStrengthHint } from './key-strength-hint';
import type { Merchant, MerchantValues } from './values';

interface AccountFieldsProps {
  readonly form: UseFormReturnType<MerchantValues>;
  readonly merchant: Merchant | null;
}

export function AccountFields({ form, merchant }: AccountFieldsProps) {
  const text = useText('merchants');
  const common = useText('common');
  return (
    <Section title={text('account')}>
      <Stack>
        <TextInput required label={text('name')} description={text('nameHelp')} {...form.getInputProps('name')} />
        <Radio.Group label={text('environment')} {...form.getInputProps('environment')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt={4}>
            <Radio value="test" label={common('test')} description={text('testHelp')} />
            <Radio value="production" label={common('production')} description={text('productionHelp')} />
          </SimpleGrid>
        </Radio.Group>
        <TextInput
          required
          label={text('merchantId')}
          description={text('merchantIdHelp')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('merchantId')}
        />
        <div>
          <SecretField
            label={text('merchantKey')}
            description={text('merchantKeyHelp')}
            stored={merchant?.merchantKey ?? null}
            input={form.getInputProps('merchantKey')}
          />
          <KeyStrengthHint value={form.getValues().merchantKey} />
        </div>
        <ApiKeyField form={form} merchant={merchant} />
      </Stack>
    </Section>
  );
}
