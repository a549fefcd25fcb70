import { Fieldset, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Section } from '../../../components/section';
import { cardTypeName } from '../../../lib/card-type';
import { CARD_TYPES } from '../../../lib/choices';
import { useText } from '../../../lib/text';
import type { MerchantValues } from './values';

/** What hardly anybody needs to change. */
export function SpecialFields({ form }: { form: UseFormReturnType<MerchantValues> }) {
  const text = useText('merchants');
  return (
    <Section title={text('advanced')} description={text('advancedHelp')}>
      <Stack>
        <TextInput
          label={text('apiBaseUrl')}
          description={text('apiBaseUrlHelp')}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('apiBaseUrl')}
        />
        <Textarea
          label={text('paymentPageHosts')}
          description={text('paymentPageHostsHelp')}
          rows={2}
          spellCheck={false}
          {...form.getInputProps('paymentPageHosts')}
        />
        <Fieldset legend={text('cardTypeNames')}>
          <Text size="sm" c="dimmed" mb="xs">
            {text('cardTypeNamesHelp')}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {CARD_TYPES.map((cardType) => (
              <TextInput
                key={cardType}
                label={text('cardTypeName', { cardType: cardTypeName(cardType) })}
                autoComplete="off"
                {...form.getInputProps(`cardTypeNames.${cardType}`)}
              />
            ))}
          </SimpleGrid>
          {form.errors['cardTypeNames'] ? (
            <Text size="sm" c="red" role="alert">
              {form.errors['cardTypeNames']}
            </Text>
          ) : null}
        </Fieldset>
        <Switch
          label={text('trustCallbacksWithoutQuery')}
          description={text('trustCallbacksWithoutQueryHelp')}
          {...form.getInputProps('trustCallbacksWithoutQuery', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}
