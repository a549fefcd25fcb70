import { Alert, Code, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { OWN_WORDS } from '../api/own-words';
import { type Problem } from '../api/problem';
import { colon } from '../lib/punctuation';
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
      {problem.errors?.map((error) => (
        <Text key={error.field + error.message}>
          {error.field === '' ? null : (
            <>
              <Code>{error.field}</Code>
              {colon()}
            </>
          )}
          {fieldText(error, text)}
        </Text>
      ))}
      {problem.requestId === '' || problem.status < 500 ? null : (
        <Text size="sm">
          {text('requestId')} <Code>{problem.requestId}</Code>
        </Text>
      )}
    </Alert>
  );
}

/** Our own words for the codes we know; else the API's, which are English. */
function titleOf({ code, detail, title, retryAfterSeconds: seconds }: Problem, text: Texts<'common'>) {
  if (seconds !== undefined && seconds > 0) return text('problem.wait', { seconds });
  const key = `problem.${code}`;
  return hasText('common', key) ? text(key) : <span lang="en">{detail ?? title}</span>;
}

/** Our own words for a field's code, else for the code at any field; else the API's. */
export function fieldText(
  { field, code, message }: NonNullable<Problem['errors']>[number],
  text: Texts<'common'>,
): string {
  if (code === OWN_WORDS) return message;
  for (const key of [`field.${field}.${code}`, `field.${code}`]) {
    if (hasText('common', key)) return text(key);
  }
  return text('field.other', { message });
}
