import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { type Problem, problemOf, ReauthenticationCancelled } from '../api/problem';
import { useText } from '../lib/text';
import { ProblemAlert } from './problem-alert';

interface ConfirmButtonProps extends ButtonProps {
  /** On the button that opens the question. */
  readonly label: string;
  /** For screen readers, where the label alone does not say which of several things is meant. */
  readonly longLabel?: string;
  /** The question. */
  readonly title: string;
  /** What it is done to, by name. */
  readonly thing: string;
  /** What will happen then. */
  readonly consequence: ReactNode;
  /** The verb on the button that does it. */
  readonly action: string;
  readonly onConfirm: () => Promise<unknown>;
}

/** A button for what can't be taken back: asks first, naming the thing, and shows why it did not work if it did not. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, longLabel, title, thing, consequence, action, onConfirm, ...button } = props;
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" {...button} onClick={open} aria-label={longLabel}>
        {label}
      </Button>
      <ConfirmDialog {...{ isOpen, title, thing, consequence, action, onConfirm }} onClose={close} />
    </>
  );
}

interface ConfirmDialogProps extends Pick<
  ConfirmButtonProps,
  'title' | 'thing' | 'consequence' | 'action' | 'onConfirm'
> {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Red, for what destroys; default. */
  readonly danger?: boolean;
}

/** The question alone, for menus and the like. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, title, thing, consequence, action, onConfirm, danger = true } = props;
  const text = useText('common');
  const { problem, isRunning, run } = useRun(onConfirm, onClose);
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': text('close') }}>
      <Stack>
        <Text fw={600} className="gateway-wrap">
          {thing}
        </Text>
        <Text component="div">{consequence}</Text>
        <ProblemAlert problem={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {text('cancel')}
          </Button>
          <Button {...(danger && { color: 'red' })} loading={isRunning} onClick={run}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function useRun(work: () => Promise<unknown>, onDone: () => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isRunning, setRunning] = useState(false);
  const run = (): void => {
    setRunning(true);
    setProblem(null);
    work()
      .then(onDone)
      .catch((error: unknown) => {
        if (!(error instanceof ReauthenticationCancelled)) setProblem(problemOf(error));
      })
      .finally(() => {
        setRunning(false);
      });
  };
  return { problem, isRunning, run };
}
