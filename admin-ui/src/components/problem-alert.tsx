import { Alert, Code, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { type Problem } from '../api/problem';
import { hasText, useText, type Text as Texts } from '../lib/text';

/** What went wrong, in words, and the request's number for whoever looks into the logs. Read out when it appears. */
export function ProblemAlert({ problem }: { problem: Problem | null }) {
  const text = useText('common');
  if (!problem) return null;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<CircleAlert size={18} aria-hidden />}
      role="alert"
      title={titleOf(problem, text)}
    >
      {problem.errors?.map(({ field, message }) => (
        <Text key={field + message}>{field === '' ? message : `${field}: ${message}`}</Text>
      ))}
      {problem.requestId === '' || problem.status < 500 ? null : (
        <Text size="sm">
          {text('requestId')} <Code>{problem.requestId}</Code>
        </Text>
      )}
    </Alert>
  );
}

/** Our own words for the codes we know; else the API's. */
export function titleOf(problem: Problem, text: Texts<'common'>): string {
  const { code, detail, title, retryAfterSeconds: seconds } = problem;
  if (seconds !== undefined && seconds > 0) return text('problem.wait', { seconds });
  const key = `problem.${code}`;
  return hasText('common', key) ? text(key) : (detail ?? title);
}
