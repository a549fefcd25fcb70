import {
  Button,
  Checkbox,
  Group,
  Input,
  NativeSelect,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useAllAlarmChannels } from '../../../api/whole-list';
import { ApiForm, type ApiFormState, useApiForm } from '../../../components/api-form';
import { LeaveGuard } from '../../../components/leave-guard';
import { Section } from '../../../components/section';
import { cardTypeName } from '../../../lib/card-type';
import { CARD_TYPES } from '../../../lib/choices';
import { useText } from '../../../lib/text';
import type { Rule } from '../use-alarms';
import { QuietHoursFields } from './quiet-hours-fields';
import { DEFAULTS, RULE_KINDS, type RuleValues, valuesOf, wrongFigures } from './rule-values';

interface RuleFormProps {
  /** Null for a new one. */
  readonly rule: Rule | null;
  /** @param before as it was shown at first, or saved last */
  readonly send: (values: RuleValues, before: RuleValues) => Promise<unknown>;
  readonly action: string;
  readonly children?: ReactNode;
}

export function RuleForm({ rule, send, action, children }: RuleFormProps) {
  const text = useText('alarms');
  const state: ApiFormState<RuleValues> = useApiForm<RuleValues>({
    initialValues: valuesOf(rule),
    validate: (values) => wrongFigures(values, text('wholeNumber')),
    send: async (values) => {
      await send(values, state.form.getInitialValues());
      state.form.resetDirty(values);
    },
  });
  const { form } = state;
  return (
    <Section title={text('rule.settings')}>
      <ApiForm state={state} label={text('rule.settings')}>
        <LeaveGuard state={state} thing={form.getValues().name || text('rule.newTitle')} />
        <TextInput label={text('rule.name')} maxLength={100} {...form.getInputProps('name')} />
        <Kind state={state} isFixed={rule !== null} />
        <Figures state={state} />
        <Channels state={state} />
        <QuietHoursFields state={state} />
        <Switch label={text('rule.isEnabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
        <Group gap="xs">
          <Button type="submit" loading={state.isSending}>
            {action}
          </Button>
          {children}
        </Group>
      </ApiForm>
    </Section>
  );
}

interface FieldsProps {
  readonly state: ApiFormState<RuleValues>;
}

function Kind({ state: { form }, isFixed }: FieldsProps & { isFixed: boolean }) {
  const text = useText('alarms');
  const { kind } = form.getValues();
  const words = { label: text('rule.kind'), description: text(`kindHelp.${kind}`) };
  if (isFixed) {
    return (
      <Input.Wrapper {...words} labelElement="div">
        <Text>{text(`kind.${kind}`)}</Text>
      </Input.Wrapper>
    );
  }
  return (
    <NativeSelect
      {...words}
      data={RULE_KINDS.map((value) => ({ value, label: text(`kind.${value}`) }))}
      value={kind}
      onChange={({ currentTarget }) => {
        const next = RULE_KINDS.find((one) => one === currentTarget.value) ?? kind;
        form.setValues({ kind: next, ...DEFAULTS[next] });
        form.clearErrors();
      }}
      error={form.errors['kind']}
    />
  );
}

function Figures({ state: { form } }: FieldsProps) {
  const text = useText('alarms');
  const { kind } = form.getValues();
  const asked = DEFAULTS[kind];
  const figure = (name: keyof typeof asked, label: string, description?: string) =>
    name in asked ? (
      <TextInput inputMode="numeric" label={label} description={description} {...form.getInputProps(name)} />
    ) : null;
  if (kind === 'configuration_changed') return null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      {figure('threshold', text(`threshold.${kind}`))}
      {figure('windowMinutes', text('windowMinutes'))}
      {figure('minPayments', text('minPayments'))}
      {kind === 'success_rate' ? (
        <NativeSelect
          label={text('cardType')}
          data={[
            { value: '', label: text('eachCardType') },
            ...CARD_TYPES.map((value) => ({ value, label: cardTypeName(value) })),
          ]}
          {...form.getInputProps('cardType')}
        />
      ) : null}
    </SimpleGrid>
  );
}

function Channels({ state: { form } }: FieldsProps) {
  const text = useText('alarms');
  const channels = useAllAlarmChannels().data?.items;
  if (channels?.length === 0) return <Text c="dimmed">{text('noChannels')}</Text>;
  return (
    <Checkbox.Group
      label={text('rule.channels')}
      description={text('channelsHelp')}
      {...form.getInputProps('channels')}
      value={[...form.getValues().channels]}
    >
      <Stack gap="xs" mt="xs">
        {channels?.map(({ id, name, enabled }) => (
          <Checkbox key={id} value={id} label={name} {...(!enabled && { description: text('channel.isDisabled') })} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
