import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../api/schema';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import { CalculatorForm } from './calculator-form';
import { CalculatorResult } from './calculator-result';
import { MESSAGE_KINDS, type MessageKind } from './message-fields';

/** How a signature comes about: with a secret one knows, or compared with the stored ones. */
export function Calculator() {
  const text = useText('tools');
  const [kind, setKind] = useState<MessageKind>('payment_request');
  const [answer, setAnswer] = useState<components['schemas']['SignatureDto'] | null>(null);
  return (
    <Stack gap="lg">
      <Section title={text('calculate.title')} description={text('calculate.help')}>
        <Stack gap="md">
          <NativeSelect
            label={text('calculate.kind')}
            value={kind}
            data={MESSAGE_KINDS.map((value) => ({ value, label: text(`message.${value}`) }))}
            onChange={({ currentTarget }) => {
              setKind(currentTarget.value as MessageKind);
              setAnswer(null);
            }}
          />
          <CalculatorForm key={kind} kind={kind} onAnswer={setAnswer} />
        </Stack>
      </Section>
      <div aria-live="polite">{answer ? <CalculatorResult answer={answer} /> : null}</div>
    </Stack>
  );
}
