import { Text } from '@mantine/core';
import { Suspense } from 'react';
import { hasText, type Namespace, useText } from '../lib/text';

interface SettingNameProps {
  /** Of the feature whose forms have the setting. */
  readonly dictionary: Namespace;
  /** As the API calls it. */
  readonly name: string;
  /** Says what the API calls it, too. */
  readonly exact?: boolean;
}

/** What a setting is called in its form; until that is loaded, or where no form has it, what the API calls it. */
export function SettingName(props: SettingNameProps) {
  return (
    <Suspense fallback={props.name}>
      <InWords {...props} />
    </Suspense>
  );
}

function InWords({ dictionary, name, exact = false }: SettingNameProps) {
  const text = useText(dictionary);
  if (!hasText(dictionary, name)) return name;
  return (
    <>
      {text(name)}
      {exact ? (
        <Text size="xs" c="dimmed">
          {name}
        </Text>
      ) : null}
    </>
  );
}
