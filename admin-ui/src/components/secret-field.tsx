import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../lib/text';
import { PasswordField } from './password-field';
import { Time } from './time';

interface SecretFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** What the API tells of a stored secret; null while there is none. */
  readonly stored: { readonly set: boolean; readonly last4?: string | null; readonly updatedAt?: string | null } | null;
  /** `form.getInputProps('merchantKey')`. */
  readonly input: { readonly value?: string; readonly onChange: (value: string) => void; readonly error?: ReactNode };
}

/** A secret that can be replaced and never read. What is typed is hidden; leaving it empty keeps what is stored. */
export function SecretField({ label, description, stored, input }: SecretFieldProps) {
  const text = useText('common');
  const isStored = stored?.set === true;
  const [isReplacing, setReplacing] = useState(!isStored);
  if (isReplacing || (input.error !== undefined && input.error !== null)) {
    return (
      <PasswordField
        label={label}
        description={description}
        autoComplete="off"
        spellCheck={false}
        // The button that had the focus has gone.
        autoFocus={isStored}
        {...input}
        onChange={(event) => {
          input.onChange(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <div>
      <Text fw={500} size="sm">
        {label}
      </Text>
      <Group gap="sm">
        <Text c="dimmed">
          {stored?.last4 ? text('secretStored', { last4: stored.last4 }) : text('secretSet')}
          {stored?.updatedAt ? (
            <>
              {' · '}
              <Time value={stored.updatedAt} focusable />
            </>
          ) : null}
        </Text>
        <Button
          variant="default"
          size="xs"
          aria-label={text('replaceWhat', { what: label })}
          onClick={() => {
            setReplacing(true);
          }}
        >
          {text('replace')}
        </Button>
      </Group>
    </div>
  );
}
