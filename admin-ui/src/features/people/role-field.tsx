import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Role } from '../../api/session';
import { useText } from '../../lib/text';

const ROLES = ['owner', 'operator', 'auditor'] as const satisfies readonly Role[];

interface RoleFieldProps {
  /** `form.getInputProps('role')`. */
  readonly input: { readonly value?: string; readonly onChange: (value: string) => void; readonly error?: ReactNode };
}

/** The roles, each with what it may do. */
export function RoleField({ input }: RoleFieldProps) {
  const common = useText('common');
  const text = useText('people');
  return (
    <Radio.Group label={text('role')} {...input}>
      <Stack gap="sm" mt={6}>
        {ROLES.map((role) => (
          <Radio key={role} value={role} label={common(`role.${role}`)} description={text(`role.${role}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
