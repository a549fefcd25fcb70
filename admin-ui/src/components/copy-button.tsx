import { ActionIcon, Code, Group, VisuallyHidden } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import { useText } from '../lib/text';

interface CopyButtonProps {
  readonly value: string;
  /** What is copied, for the button's name: "order ID". */
  readonly what: string;
}

/** Copies a text; says so to the eye and to the ear. */
export function CopyButton({ value, what }: CopyButtonProps) {
  const text = useText('common');
  const { copy, copied } = useClipboard({ timeout: 2000 });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        title={text('copy')}
        aria-label={text('copyWhat', { what })}
        onClick={() => {
          copy(value);
        }}
      >
        {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      </ActionIcon>
      <VisuallyHidden role="status">{copied ? text('copied') : ''}</VisuallyHidden>
    </>
  );
}

/** An identifier, or an address, with the button that copies it. */
export function CopyText({ value, what }: CopyButtonProps) {
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Code className="gateway-copied">{value}</Code>
      <CopyButton value={value} what={what} />
    </Group>
  );
}
