import { Modal, type ModalProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useFocusBack } from '../lib/focus-back';
import { useText } from '../lib/text';

interface DialogProps extends Pick<ModalProps, 'size' | 'zIndex' | 'closeOnClickOutside'> {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A question above the page. Escape closes it, the focus goes back to where it was, and while it fades out it keeps the
 * words that it had: what was done often changes or empties them.
 */
export function Dialog({ title, isOpen, onClose, children, ...modal }: DialogProps) {
  const text = useText('common');
  const [kept, setKept] = useState({ title, children });
  if (isOpen && (kept.title !== title || kept.children !== children)) setKept({ title, children });
  useFocusBack(isOpen);
  return (
    <Modal
      centered
      {...modal}
      opened={isOpen}
      onClose={onClose}
      returnFocus={false}
      title={isOpen ? title : kept.title}
      closeButtonProps={{ 'aria-label': text('close') }}
    >
      {isOpen ? children : kept.children}
    </Modal>
  );
}
