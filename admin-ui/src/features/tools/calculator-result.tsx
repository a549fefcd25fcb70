import { Group, Paper, Stack, ThemeIcon, Title } from '@mantine/core';
import { CircleCheck, CircleX, Equal } from 'lucide-react';
import type { components } from '../../api/schema';
import { CopyText } from '../../components/copy-button';
import { Details } from '../../components/details';
import { useText } from '../../lib/text';
import { SecretName } from './signed-text';
import classes from './tools.module.css';

type Answer = components['schemas']['SignatureDto'];

const LOOKS = {
  right: { icon: CircleCheck, color: 'green' },
  wrong: { icon: CircleX, color: 'red' },
  computed: { icon: Equal, color: 'blue' },
} as const;

export function CalculatorResult({ answer }: { answer: Answer }) {
  const text = useText('tools');
  const { matches, algorithm, signedText, signature, secret } = answer;
  const verdict = matches === null ? 'computed' : matches ? 'right' : 'wrong';
  const { icon: Icon, color } = LOOKS[verdict];
  return (
    <Paper component="section" withBorder className={classes.verdict} aria-labelledby="calculated">
      <Group align="flex-start" gap="md" wrap="nowrap">
        <ThemeIcon color={color} variant="light" size={44} radius="xl">
          <Icon size={26} aria-hidden />
        </ThemeIcon>
        <Stack gap="md" className={classes.words}>
          <Title order={2} id="calculated" className={classes.headline ?? ''}>
            {text(`calculated.${verdict}`)}
          </Title>
          <Details
            items={[
              { label: text('signed.text'), value: <CopyText value={signedText} what={text('signed.text')} /> },
              {
                label: text('calculate.signature'),
                value: signature === null ? null : <CopyText value={signature} what={text('calculate.signature')} />,
              },
              { label: text('signed.secret'), value: secret ? <SecretName secret={secret} /> : null },
              { label: text('signed.algorithm'), value: algorithm },
            ]}
          />
        </Stack>
      </Group>
    </Paper>
  );
}
