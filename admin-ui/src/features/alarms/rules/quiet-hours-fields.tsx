import { SimpleGrid, Switch, TextInput } from '@mantine/core';
import type { ApiFormState } from '../../../components/api-form';
import { useText } from '../../../lib/text';
import type { RuleValues } from './rule-values';

/** A part of the day in which nobody is told anything. */
export function QuietHoursFields({ state: { form } }: { state: ApiFormState<RuleValues> }) {
  const text = useText('alarms');
  return (
    <>
      <Switch
        label={text('quietOn')}
        description={text('quietHelp')}
        {...form.getInputProps('isQuiet', { type: 'checkbox' })}
      />
      {form.getValues().isQuiet ? (
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
          <TextInput type="time" label={text('quietFrom')} {...form.getInputProps('quietHours.from')} />
          <TextInput type="time" label={text('quietTo')} {...form.getInputProps('quietHours.to')} />
          <TextInput label={text('quietZone')} {...form.getInputProps('quietHours.timeZone')} />
        </SimpleGrid>
      ) : null}
    </>
  );
}
