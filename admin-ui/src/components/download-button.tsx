import { Button, Stack, Text as Line } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { download, type Progress } from '../api/download';
import { type Problem, problemOf } from '../api/problem';
import { numberFormat } from '../lib/format';
import { type Text, useText } from '../lib/text';
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
  const [received, setReceived] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = (): void => {
    setProblem(null);
    setReceived(NOTHING_YET);
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
      <Line size="sm" c="dimmed" role="status">
        {received === null ? '' : inWords(received, text)}
      </Line>
      <ProblemAlert problem={problem} />
    </Stack>
  );
}

const NOTHING_YET: Progress = { bytes: 0, rows: null, ofRows: null };

/** Rows of rows where both are known, which tells how long it will still take; else what is known. */
function inWords({ bytes, rows, ofRows }: Progress, text: Text<'common'>): string {
  const number = numberFormat();
  const size = megabytes(bytes);
  if (ofRows === null) return text('received', { size });
  const total = number.format(ofRows);
  return rows === null
    ? text('receivedOf', { size, total })
    : text('receivedRows', { rows: number.format(rows), total });
}

function megabytes(bytes: number): string {
  return numberFormat({
    ...{ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 },
  }).format(bytes / 1_000_000);
}
