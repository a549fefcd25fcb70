import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../lib/text';
import { Dialog } from './dialog';
import { ProblemAlert } from './problem-alert';
import { useAction } from './use-action';

interface Words {
  /** The question. */
  readonly title: string;
  /** What it is done to, by name. */
  readonly thing: string;
  /** What will happen then. */
  readonly consequence: ReactNode;
  /** The verb on the button that does it. */
  readonly action: string;
}

export interface ConfirmDialogProps extends Words {
  readonly onConfirm: () => Promise<unknown>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Red, for what destroys; default. */
  readonly danger?: boolean;
}

/** The question of a `ConfirmButton`; alone for menus and the like. */
export default function ConfirmDialogWindow(props: ConfirmDialogProps) {
  const { isOpen, onClose, onConfirm, danger = true } = props;
  const text = useText('common');
  const [asked, setAsked] = useState<Words>(props);
  const { problem, isRunning, run, forget } = useAction(async () => {
    setAsked(props);
    await onConfirm();
    onClose();
  });
  const close = (): void => {
    setAsked(props);
    forget();
    onClose();
  };
  // What was done changes the words around it ("Disable" becomes "Enable"): the question stays as it was until it is gone.
  const { title, thing, consequence, action } = isOpen && !isRunning ? props : asked;
  return (
    <Dialog isOpen={isOpen} onClose={close} title={title}>
      <Stack>
        <Text fw={600} className="gateway-wrap">
          {thing}
        </Text>
        <Text component="div">{consequence}</Text>
        <ProblemAlert problem={problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close} data-autofocus>
            {text('cancel')}
          </Button>
          <Button {...(danger && { color: 'red' })} loading={isRunning} onClick={run}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
