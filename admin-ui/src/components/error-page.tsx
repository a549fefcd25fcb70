import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { problemOf } from '../api/problem';
import { useText } from '../lib/text';
import { PageHeader } from './page-header';
import { ProblemAlert } from './problem-alert';

/** In place of a page that could not be shown, with a way to try again. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useText('common');
  return (
    <>
      <PageHeader title={text('pageFailed')} />
      <ProblemAlert problem={problemOf(error instanceof Error ? (error.cause ?? error) : error)} />
      <Button
        mt="md"
        variant="default"
        onClick={() => {
          window.location.reload();
        }}
      >
        {text('reload')}
      </Button>
    </>
  );
}
