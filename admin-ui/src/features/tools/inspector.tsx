import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { unwrap } from '../../api/unwrap';
import { ApiForm, useApiForm } from '../../components/api-form';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import { InspectionFields } from './inspection-fields';
import { SignedText } from './signed-text';
import classes from './tools.module.css';
import { VerdictPanel } from './verdict-panel';

type Inspection = components['schemas']['InspectionDto'];

/** Paste an address, read what is wrong with it. It lives in this component alone: no storage, no address bar. */
export function Inspector() {
  const text = useText('tools');
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const state = useApiForm({
    initialValues: { url: '' },
    validate: { url: (value) => (value.trim() === '' ? text('url.required') : null) },
    send: async ({ url }) => {
      setInspection(null);
      setInspection(await unwrap(client.POST('/api/v1/inspections', { body: { url: url.trim() } })));
    },
  });
  return (
    <Stack gap="lg">
      <Section title={text('inspect.title')}>
        <ApiForm state={state} label={text('inspect.title')}>
          <Textarea
            label={text('url.label')}
            description={text('url.help')}
            autosize
            minRows={3}
            maxRows={10}
            autoComplete="off"
            spellCheck={false}
            classNames={{ input: classes.address ?? '' }}
            onKeyDown={(event) => {
              submitOnEnter(event);
            }}
            {...state.form.getInputProps('url')}
          />
          <Group>
            <Button type="submit" loading={state.isSending}>
              {text('inspect.do')}
            </Button>
            <Button
              variant="subtle"
              onClick={() => {
                state.form.reset();
                setInspection(null);
              }}
            >
              {text('clear')}
            </Button>
          </Group>
        </ApiForm>
      </Section>
      <div aria-live="polite">{inspection ? <Result inspection={inspection} /> : null}</div>
    </Stack>
  );
}

/** An address has no line of its own to begin: Enter sends it, as in any other field. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function Result({ inspection }: { inspection: Inspection }) {
  const { signature, fields } = inspection;
  return (
    <div className={classes.result}>
      <VerdictPanel inspection={inspection} />
      {signature ? <SignedText signature={signature} /> : null}
      {fields.length > 0 ? <InspectionFields fields={fields} /> : null}
    </div>
  );
}
