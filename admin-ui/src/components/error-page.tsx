import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isAnswering, useWhenBack } from '../api/connection';
import { problemOf } from '../api/problem';
import { RenewedError } from '../lib/chunk';
import { useText } from '../lib/text';
import { LoadingPage } from './loading-page';
import { PageHeader } from './page-header';
import { ProblemAlert } from './problem-alert';

/** In place of a page that could not be shown, with a way to try again; by itself where the gateway was away and is back. */
export function ErrorPage({ error }: ErrorComponentProps) {
  const text = useText('common');
  useWhenBack(loadAnew);
  const isRenewed = error instanceof RenewedError;
  useEffect(() => {
    if (isRenewed) loadAnew();
  }, [isRenewed]);
  if (isRenewed) return <LoadingPage />;
  return (
    <>
      <PageHeader title={text('pageFailed')} />
      <ProblemAlert problem={problemOf(error instanceof Error ? (error.cause ?? error) : error)} />
      <Button mt="md" variant="default" onClick={() => void isAnswering().then((isThere) => isThere && loadAnew())}>
        {text('reload')}
      </Button>
    </>
  );
}

function loadAnew(): void {
  window.location.reload();
}
