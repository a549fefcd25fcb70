import { SegmentedControl } from '@mantine/core';
import { useText } from '../../lib/text';
import type { Scope } from './scope';

type Environment = Scope['environment'];

interface EnvironmentSwitchProps {
  readonly value: Environment;
  readonly onChange: (value: Environment) => void;
}

/** Real money or test money, for who has both. */
export default function EnvironmentSwitch({ value, onChange }: EnvironmentSwitchProps) {
  const text = useText('home');
  const common = useText('common');
  return (
    <SegmentedControl
      aria-label={text('environment')}
      value={value}
      onChange={onChange}
      data={(['production', 'test'] as const).map((one) => ({ value: one, label: common(one) }))}
    />
  );
}
