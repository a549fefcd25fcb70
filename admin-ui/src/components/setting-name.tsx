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
  /** Where no form has it. */
  readonly otherwise?: string | undefined;
}

/** What a setting is called in its form; until that is loaded, or where nothing else is known, what the API calls it. */
export function SettingName(props: SettingNameProps) {
  return (
    <Suspense fallback={props.name}>
      <InWords {...props} />
    </Suspense>
  );
}

function InWords({ dictionary, name, exact = false, otherwise }: SettingNameProps) {
  const text = useText(dictionary);
  const words = hasText(dictionary, name) ? text(name) : otherwise;
  return exact ? <ExactName words={words} name={name} /> : (words ?? name);
}

/** In words where there are any, and as the API calls it. */
export function ExactName({ words, name }: { words: string | undefined; name: string }) {
  if (words === undefined) return name;
  return (
    <>
      {words}
      <Text size="xs" c="dimmed">
        {name}
      </Text>
    </>
  );
}
