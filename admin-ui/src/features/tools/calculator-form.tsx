import { Button, Group, NativeSelect, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { unwrap } from '../../api/unwrap';
import { useAllIntegrations, useAllMerchants } from '../../api/whole-list';
import { ApiForm, type ApiFormState, useApiForm } from '../../components/api-form';
import { PasswordField } from '../../components/password-field';
import { useText } from '../../lib/text';
import { FORMS, type MessageKind } from './message-fields';
import classes from './tools.module.css';

type Way = 'typed' | 'stored';

interface Values extends Record<string, unknown> {
  readonly fields: Readonly<Record<string, string>>;
  readonly secret: string;
  readonly party: string;
  readonly signature: string;
}

interface CalculatorFormProps {
  readonly kind: MessageKind;
  readonly onAnswer: (answer: components['schemas']['SignatureDto'] | null) => void;
}

export function CalculatorForm({ kind, onAnswer }: CalculatorFormProps) {
  const text = useText('tools');
  const [way, setWay] = useState<Way>('typed');
  const { required, optional } = FORMS[kind];
  const state = useApiForm<Values>({
    initialValues: {
      fields: Object.fromEntries([...required, ...optional].map((name) => [name, ''])),
      ...{ secret: '', party: '', signature: '' },
    },
    validate: (values) => missing(values, kind, way, text('calculate.fillIn')),
    send: async (values) => {
      onAnswer(null);
      onAnswer(await unwrap(client.POST('/api/v1/signatures', { body: { kind, ...bodyOf(values, way) } })));
    },
  });
  return (
    <ApiForm state={state} label={text('calculate.title')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        {[...required, ...optional].map((name) => (
          <TextInput
            key={name}
            label={optional.includes(name) ? text('calculate.optional', { name }) : name}
            autoComplete="off"
            spellCheck={false}
            {...state.form.getInputProps(`fields.${name}`)}
          />
        ))}
      </SimpleGrid>
      <SegmentedControl
        className={classes.ways ?? ''}
        aria-label={text('calculate.way')}
        value={way}
        onChange={(value) => {
          setWay(value === 'stored' ? 'stored' : 'typed');
          onAnswer(null);
        }}
        data={[
          { value: 'typed', label: text('calculate.typed') },
          { value: 'stored', label: text('calculate.stored') },
        ]}
      />
      {way === 'typed' ? <TypedSecret state={state} /> : <StoredSecrets state={state} kind={kind} />}
      <Group>
        <Button type="submit" loading={state.isSending}>
          {text(way === 'typed' ? 'calculate.do' : 'calculate.compare')}
        </Button>
      </Group>
    </ApiForm>
  );
}

function TypedSecret({ state: { form } }: { state: ApiFormState<Values> }) {
  const text = useText('tools');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <PasswordField
        label={text('calculate.secret')}
        description={text('calculate.secretHelp')}
        autoComplete="off"
        {...form.getInputProps('secret')}
      />
      <TextInput
        label={text('calculate.signatureOptional')}
        description={text('calculate.signatureHelp')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('signature')}
      />
    </SimpleGrid>
  );
}

function StoredSecrets({ state: { form }, kind }: { state: ApiFormState<Values>; kind: MessageKind }) {
  const text = useText('tools');
  const { signedBy } = FORMS[kind];
  const parties = useParties(signedBy);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <NativeSelect
        label={text(`calculate.${signedBy}`)}
        description={text('calculate.storedHelp')}
        data={[
          { value: '', label: text('calculate.choose') },
          ...parties.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('party')}
      />
      <TextInput
        label={text('calculate.signature')}
        description={text('calculate.signatureHelp')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('signature')}
      />
    </SimpleGrid>
  );
}

function useParties(signedBy: 'integration' | 'merchant'): readonly { id: string; name: string }[] {
  const integrations = useAllIntegrations(signedBy === 'integration');
  const merchants = useAllMerchants(signedBy === 'merchant');
  return (signedBy === 'integration' ? integrations : merchants).data?.items ?? [];
}

/** Names of what must not be empty, each with what to say of it. */
function missing(values: Values, kind: MessageKind, way: Way, message: string): Record<string, string> {
  const { fields, secret, party, signature } = values;
  const needed = {
    ...Object.fromEntries(FORMS[kind].required.map((name) => [`fields.${name}`, fields[name]])),
    ...(way === 'typed' ? { secret } : { party, signature: signature.trim() }),
  };
  const empty = Object.entries(needed).filter(([, value]) => value === '');
  return Object.fromEntries(empty.map(([name]) => [name, message]));
}

function bodyOf({ fields, secret, party, signature }: Values, way: Way) {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  const compared = signature.trim() === '' ? {} : { signature: signature.trim() };
  return { fields: given, ...compared, ...(way === 'typed' ? { secret } : { party }) };
}
