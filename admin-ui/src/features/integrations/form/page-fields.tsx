import { Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Section } from '../../../components/section';
import { cardTypeName } from '../../../lib/card-type';
import { currencyOptions } from '../../../lib/choices';
import { currentLanguage, useText } from '../../../lib/text';
import { type IntegrationValues, type Merchant, ofMerchant, slugOf } from './values';

interface PageFieldsProps {
  readonly form: UseFormReturnType<IntegrationValues>;
  readonly merchants: readonly Merchant[];
  /** A new one has still to be given its name in the address. */
  readonly isNew: boolean;
}

/** What the payment page is called, who takes the money, what customers may pay with. */
export function PageFields({ form, merchants, isNew }: PageFieldsProps) {
  const text = useText('integrations');
  return (
    <Section title={text('page')}>
      <Stack>
        <Names form={form} isNew={isNew} />
        <MerchantFields form={form} merchants={merchants} />
        <Textarea
          required
          label={text('redirectHosts')}
          description={text('redirectHostsHelp')}
          rows={2}
          spellCheck={false}
          {...form.getInputProps('redirectHosts')}
        />
        <NumberInput
          label={text('expiresAfterMinutes')}
          description={text('expiresAfterMinutesHelp')}
          allowDecimal={false}
          hideControls
          maw="14rem"
          {...form.getInputProps('expiresAfterMinutes')}
        />
        <Switch
          label={text('serverDelivery')}
          description={text('serverDeliveryHelp')}
          {...form.getInputProps('serverDelivery', { type: 'checkbox' })}
        />
      </Stack>
    </Section>
  );
}

function Names({ form, isNew }: Omit<PageFieldsProps, 'merchants'>) {
  const text = useText('integrations');
  const props = form.getInputProps('name') as React.ComponentProps<typeof TextInput>;
  /** The name in the address follows the name until somebody writes another one. */
  const rename = (name: string): void => {
    const { name: before, slug } = form.getValues();
    form.setFieldValue('name', name);
    if (isNew && slug === slugOf(before)) form.setFieldValue('slug', slugOf(name));
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: isNew ? 2 : 1 }}>
      <TextInput
        required
        label={text('name')}
        description={text('nameHelp')}
        {...props}
        onChange={(event) => {
          rename(event.currentTarget.value);
        }}
      />
      {isNew ? (
        <TextInput
          required
          label={text('slug')}
          description={text('slugHelp')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('slug')}
        />
      ) : null}
    </SimpleGrid>
  );
}

function MerchantFields({ form, merchants }: Omit<PageFieldsProps, 'isNew'>) {
  const text = useText('integrations');
  const common = useText('common');
  const chosen = merchants.find(({ id }) => id === form.getValues().merchant);
  const options = merchants.map(({ id, name, environment }) => ({
    value: id,
    label: environment === 'test' ? `${name} (${common('test')})` : name,
  }));
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          required
          label={text('merchant')}
          description={text('merchantHelp')}
          data={options}
          allowDeselect={false}
          {...form.getInputProps('merchant')}
          onChange={(id) => {
            form.setValues(ofMerchant(merchants.find((one) => one.id === id)));
          }}
        />
        <Select
          required
          label={text('currency')}
          description={chosen ? text('currencyHelp') : text('currencyNeedsMerchant')}
          data={currencyOptions(currentLanguage(), chosen?.currencies ?? [])}
          allowDeselect={false}
          disabled={!chosen}
          {...form.getInputProps('currency')}
        />
      </SimpleGrid>
      {chosen ? (
        <Checkbox.Group
          required
          label={text('cardTypes')}
          description={text('cardTypesHelp')}
          {...form.getInputProps('cardTypes')}
        >
          <Group mt={6} gap="lg">
            {chosen.cardTypes.map((cardType) => (
              <Checkbox key={cardType} value={cardType} label={cardTypeName(cardType)} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : null}
    </>
  );
}
