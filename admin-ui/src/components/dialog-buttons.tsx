import { Button, Group } from '@mantine/core';
import { useText } from '../lib/text';

interface DialogButtonsProps {
  /** The verb of what is done. */
  readonly action: string;
  readonly isSending?: boolean;
  /** For what can't be taken back. */
  readonly danger?: boolean;
  readonly onCancel: () => void;
  /** "Cancel" by default. */
  readonly cancel?: string;
}

/** Below the form of a dialog: the way out, and the button that sends it. */
export function DialogButtons({ action, isSending = false, danger = false, onCancel, cancel }: DialogButtonsProps) {
  const text = useText('common');
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onCancel}>
        {cancel ?? text('cancel')}
      </Button>
      <Button type="submit" loading={isSending} {...(danger && { color: 'red' })}>
        {action}
      </Button>
    </Group>
  );
}
