import { Button, Group, Stack, Text } from '@mantine/core';
import { CopyText } from '../../../components/copy-button';
import { Section } from '../../../components/section';
import { useText } from '../../../lib/text';

interface NewSecretProps {
  readonly secret: string;
  readonly onDone: () => void;
}

/** A webhook's secret, this once: nobody can read it again. */
export function NewSecret({ secret, onDone }: NewSecretProps) {
  const text = useText('alarms');
  return (
    <Section title={text('channel.secretTitle')}>
      <Stack gap="md" role="status">
        <Text>{text('channel.secretHelp')}</Text>
        <CopyText value={secret} what={text('channel.secret')} />
        <Group>
          <Button onClick={onDone}>{text('channel.secretDone')}</Button>
        </Group>
      </Stack>
    </Section>
  );
}
