import { Button, Group, Radio, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiForm, type ApiFormState, useApiForm } from '../../../components/api-form';
import { LeaveGuard } from '../../../components/leave-guard';
import { Section } from '../../../components/section';
import { useText } from '../../../lib/text';
import type { Channel } from '../use-alarms';
import { type ChannelValues, valuesOf } from './channel-values';

interface ChannelFormProps {
  /** Null for a new one. */
  readonly channel: Channel | null;
  /** @param before as it was shown at first, or saved last */
  readonly send: (values: ChannelValues, before: ChannelValues) => Promise<unknown>;
  readonly action: string;
  readonly children?: ReactNode;
}

export function ChannelForm({ channel, send, action, children }: ChannelFormProps) {
  const text = useText('alarms');
  const state: ApiFormState<ChannelValues> = useApiForm<ChannelValues>({
    initialValues: valuesOf(channel),
    send: async (values) => {
      await send(values, state.form.getInitialValues());
      state.form.resetDirty(values);
    },
  });
  const { form } = state;
  return (
    <Section title={text('channel.settings')}>
      <ApiForm state={state} label={text('channel.settings')}>
        <LeaveGuard state={state} thing={form.getValues().name || text('channel.newTitle')} />
        <TextInput label={text('channel.name')} maxLength={100} {...form.getInputProps('name')} />
        {channel === null ? (
          <Radio.Group label={text('channel.kind')} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt="xs">
              <Radio value="email" label={text('channel.email')} />
              <Radio value="webhook" label={text('channel.webhook')} />
            </Stack>
          </Radio.Group>
        ) : null}
        {form.getValues().kind === 'email' ? (
          <Textarea
            label={text('channel.recipients')}
            description={text('channel.recipientsHelp')}
            autosize
            minRows={2}
            {...form.getInputProps('recipients')}
          />
        ) : (
          <TextInput
            type="url"
            label={text('channel.url')}
            description={text('channel.urlHelp')}
            {...form.getInputProps('url')}
          />
        )}
        <Switch label={text('channel.isEnabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
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
