import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { problemOf } from '../api/problem';
import { RenewedError } from '../lib/chunk';
import { useText } from '../lib/text';
import { LoadingPage } from './loading-page';
import { PageHeader } from './page-header';
import { ProblemAlert } from './problem-alert';

/** In place of a page that could not be shown, with a way to try again. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useText('common');
  const isRenewed = error instanceof RenewedError;
  useEffect(() => {
    if (isRenewed) window.location.reload();
  }, [isRenewed]);
  if (isRenewed) return <LoadingPage />;
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
