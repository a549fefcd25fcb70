import { Button, type ButtonProps } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { chunk } from '../lib/chunk';
import type { ConfirmDialogProps } from './confirm-dialog';

// A dialog is more than most pages need to be seen.
const ConfirmDialogWindow = lazy(() => chunk(() => import('./confirm-dialog')));

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
  const [isOpen, setOpen] = useState(false);
  const open = (): void => {
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open} aria-label={longLabel}>
        {label}
      </Button>
      <ConfirmDialog {...{ isOpen, title, thing, consequence, action, onConfirm }} onClose={close} />
    </>
  );
}

/** The question alone, for menus and the like. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  // Loaded when it is first asked; it stays then, for the sake of its fading out.
  const [wasOpen, setWasOpen] = useState(props.isOpen);
  if (props.isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen) return null;
  return (
    <Suspense fallback={null}>
      <ConfirmDialogWindow {...props} />
    </Suspense>
  );
}
