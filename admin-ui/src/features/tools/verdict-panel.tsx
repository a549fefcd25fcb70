import { Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { CircleCheck, CircleHelp, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { components } from '../../api/schema';
import { Details } from '../../components/details';
import { TextLink } from '../../components/text-link';
import { currentLanguage, useText } from '../../lib/text';
import { adviceInChinese } from './in-chinese';
import classes from './tools.module.css';

type Inspection = components['schemas']['InspectionDto'];

const LOOKS: Readonly<Record<Inspection['verdict'], { icon: LucideIcon; color: string }>> = {
  genuine: { icon: CircleCheck, color: 'green' },
  differs: { icon: TriangleAlert, color: 'orange' },
  other_form: { icon: TriangleAlert, color: 'orange' },
  other_secret: { icon: CircleX, color: 'red' },
  not_verified: { icon: CircleX, color: 'red' },
  malformed: { icon: CircleX, color: 'red' },
  not_recognised: { icon: CircleHelp, color: 'gray' },
};

/** The answer before all details: what it is, whether to believe it, and what to do. */
export function VerdictPanel({ inspection }: { inspection: Inspection }) {
  const text = useText('tools');
  const { kind, verdict, summary, advice, party, transaction } = inspection;
  const isEnglish = currentLanguage() === 'en';
  const { icon: Icon, color } = LOOKS[verdict];
  return (
    <Paper component="section" withBorder className={classes.verdict} aria-labelledby="verdict">
      <Group align="flex-start" gap="md" wrap="nowrap">
        <ThemeIcon color={color} variant="light" size={44} radius="xl">
          <Icon size={26} aria-hidden />
        </ThemeIcon>
        <Stack gap="xs" className={classes.words}>
          <Text c="dimmed">{text(`kind.${kind}`)}</Text>
          <Title order={2} id="verdict" className={classes.headline ?? ''}>
            {text(`verdict.${verdict}`)}
          </Title>
          {isEnglish ? (
            <Text className="gateway-wrap">{summary}</Text>
          ) : (
            <>
              <Text>{text(`meaning.${verdict}`)}</Text>
              {/* The gateway's own sentence, which has the values of this case, is English. */}
              <Text lang="en" size="sm" c="dimmed" className="gateway-wrap">
                {summary}
              </Text>
            </>
          )}
          <Advice advice={isEnglish ? advice : adviceInChinese(inspection)} />
          <Details
            items={[
              { label: text('party'), value: party },
              {
                label: text('transaction'),
                value:
                  transaction === null ? null : (
                    <TextLink to={`/transactions/${transaction}`}>{text('openTransaction')}</TextLink>
                  ),
              },
            ]}
          />
        </Stack>
      </Group>
    </Paper>
  );
}

function Advice({ advice }: { advice: readonly string[] }) {
  const text = useText('tools');
  if (advice.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{text('advice')}</Text>
      <ul className={classes.advice}>
        {advice.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
