import { Button, Group, Text } from '@mantine/core';
import { RefreshCw } from 'lucide-react';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { StateBadge, type Tone } from '../../components/state-badge';
import { Time } from '../../components/time';
import { currentLanguage, useText } from '../../lib/text';
import { FindingInChinese } from './finding-words';
import { checkInChinese } from './in-chinese';
import classes from './checks.module.css';

type Check = components['schemas']['GoLiveCheckDto'];

const TONES: Readonly<Record<Check['status'], Tone>> = {
  ok: 'good',
  warning: 'warning',
  failed: 'bad',
  skipped: 'neutral',
};

/** Everything that should be right before real payments are taken, and what to do where it is not. */
export default function ChecksPage() {
  const common = useText('common');
  const text = useText('checks');
  // Some seconds of work for the gateway: made when asked for, not whenever the window is looked at.
  const checks = api.useQuery(
    'get',
    '/api/v1/go-live-checks',
    {},
    { staleTime: Infinity, refetchOnWindowFocus: false },
  );
  return (
    <>
      <PageHeader
        title={common('nav.checks')}
        description={text('description')}
        actions={
          <Button
            variant="default"
            leftSection={<RefreshCw size={16} aria-hidden />}
            loading={checks.isFetching}
            onClick={() => void checks.refetch()}
          >
            {text('again')}
          </Button>
        }
      />
      <QueryStates query={checks} lines={8}>
        {({ items, checkedAt }) => (
          <>
            <Text mb="md" role="status">
              {summaryOf(items, text)} <Time value={checkedAt} focusable />
            </Text>
            <ul className={classes.list}>
              {items.map((check) => (
                <OneCheck key={check.id} check={check} />
              ))}
            </ul>
          </>
        )}
      </QueryStates>
    </>
  );
}

function summaryOf(items: readonly Check[], text: ReturnType<typeof useText<'checks'>>): string {
  const count = (status: Check['status']): number => items.filter((check) => check.status === status).length;
  if (count('failed') > 0) return text('failedSummary', { count: count('failed') });
  return count('warning') > 0 ? text('warningSummary', { count: count('warning') }) : text('okSummary');
}

function OneCheck({ check }: { check: Check }) {
  const text = useText('checks');
  const isEnglish = currentLanguage() === 'en';
  const { status, message, findings } = check;
  const { title, advice } = isEnglish ? check : checkInChinese(check);
  return (
    <li className={classes.check}>
      <Group justify="space-between" gap="xs" align="flex-start" wrap="nowrap">
        <div className={classes.words}>
          <Text fw={500}>{title}</Text>
          {isEnglish ? (
            <Text c="dimmed">{message}</Text>
          ) : (
            findings.map((finding) => (
              <Text key={finding.code} c="dimmed">
                <FindingInChinese finding={finding} />
              </Text>
            ))
          )}
          {advice === null ? null : <Text mt={4}>{advice}</Text>}
        </div>
        <StateBadge tone={TONES[status]}>{text(status)}</StateBadge>
      </Group>
    </li>
  );
}
