import { Button, Stack, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { download } from '../api/download';
import { type Problem, problemOf } from '../api/problem';
import { currentLanguage, useText } from '../lib/text';
import { ProblemAlert } from './problem-alert';

interface DownloadButtonProps {
  /** An address of the API that answers with a file, `/api/v1/transactions/export?format=csv`. */
  readonly href: string;
  /** Used when the answer names none. */
  readonly fileName: string;
  readonly label: string;
}

/** Fetches a file and saves it. Says how much has come while it comes, and what went wrong if it did not. */
export function DownloadButton({ href, fileName, label }: DownloadButtonProps) {
  const text = useText('common');
  const [received, setReceived] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = (): void => {
    setProblem(null);
    setReceived(0);
    download(href, fileName, setReceived)
      .catch((error: unknown) => {
        setProblem(problemOf(error));
      })
      .finally(() => {
        setReceived(null);
      });
  };
  return (
    <Stack gap={received === null && problem === null ? 0 : 'xs'} align="flex-start">
      <Button
        variant="default"
        leftSection={<Download size={16} aria-hidden />}
        loading={received !== null}
        onClick={start}
      >
        {label}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {received === null ? '' : text('received', { size: megabytes(received) })}
      </Text>
      <ProblemAlert problem={problem} />
    </Stack>
  );
}

function megabytes(bytes: number): string {
  return new Intl.NumberFormat(currentLanguage(), {
    ...{ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 },
  }).format(bytes / 1_000_000);
}
