import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConfirmButton } from './confirm-button';
import { ProblemAlert } from './problem-alert';
import { useAction } from './use-action';

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
  const { run, isRunning, problem } = useAction(() => onChange(true));
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
      <Button variant="default" loading={isRunning} onClick={run}>
        {labels.enable}
      </Button>
    </>
  );
}
