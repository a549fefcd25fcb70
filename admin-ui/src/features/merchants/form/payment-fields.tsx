import { Checkbox, Group, MultiSelect, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Section } from '../../../components/section';
import { cardTypeName } from '../../../lib/card-type';
import { CARD_TYPES, currencyOptions } from '../../../lib/choices';
import { currentLanguage, useText } from '../../../lib/text';
import type { MerchantValues } from './values';

export function PaymentFields({ form }: { form: UseFormReturnType<MerchantValues> }) {
  const text = useText('merchants');
  return (
    <Section title={text('payments')}>
      <Stack>
        <MultiSelect
          required
          searchable
          label={text('currencies')}
          description={text('currenciesHelp')}
          data={currencyOptions(currentLanguage())}
          {...form.getInputProps('currencies')}
        />
        <Checkbox.Group
          required
          label={text('cardTypes')}
          description={text('cardTypesHelp')}
          {...form.getInputProps('cardTypes')}
        >
          <Group mt={6} gap="lg">
            {CARD_TYPES.map((cardType) => (
              <Checkbox key={cardType} value={cardType} label={cardTypeName(cardType)} />
            ))}
          </Group>
        </Checkbox.Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={text('minAmount')}
            description={text('amountHelp')}
            inputMode="decimal"
            {...form.getInputProps('minAmount')}
          />
          <TextInput
            label={text('maxAmount')}
            description={text('amountHelp')}
            inputMode="decimal"
            {...form.getInputProps('maxAmount')}
          />
        </SimpleGrid>
        <Switch
          label={text('refundsEnabled')}
          description={text('refundsEnabledHelp')}
          {...form.getInputProps('refundsEnabled', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}
