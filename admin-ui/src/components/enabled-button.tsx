import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Problem, problemOf } from '../api/problem';
import { ConfirmButton } from './confirm-button';
import { ProblemAlert } from './problem-alert';

interface EnabledButtonProps {
  readonly isEnabled: boolean;
  /** What is disabled, by name. */
  readonly name: string;
  readonly labels: { readonly disable: string; readonly enable: string; readonly title: string };
  /** What will stop. */
  readonly consequence: ReactNode;
  readonly onChange: (isEnabled: boolean) => Promise<unknown>;
}

/** Disables, after a look at what that stops; enables again without a question. */
export function EnabledButton({ isEnabled, name, labels, consequence, onChange }: EnabledButtonProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const enable = (): void => {
    setProblem(null);
    setRunning(true);
    onChange(true)
      .catch((error: unknown) => {
        setProblem(problemOf(error));
      })
      .finally(() => {
        setRunning(false);
      });
  };
  if (isEnabled) {
    return (
      <ConfirmButton
        label={labels.disable}
        title={labels.title}
        thing={name}
        consequence={consequence}
        action={labels.disable}
        onConfirm={() => onChange(false)}
      />
    );
  }
  return (
    <>
      <ProblemAlert problem={problem} />
      <Button variant="default" loading={isRunning} onClick={enable}>
        {labels.enable}
      </Button>
    </>
  );
}
