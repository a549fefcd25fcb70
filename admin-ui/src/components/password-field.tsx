import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useText } from '../lib/text';

/** A password with a button that shows it, which a keyboard reaches too. */
export function PasswordField(props: PasswordInputProps) {
  const text = useText('common');
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': text('showPassword'), tabIndex: 0 }} {...props} />;
}
