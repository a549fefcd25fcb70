import { Suspense } from 'react';
import { hasText, type Namespace, useText } from '../lib/text';

interface SettingNameProps {
  /** Of the feature whose forms have the setting. */
  readonly dictionary: Namespace;
  /** As the API calls it. */
  readonly name: string;
}

/** What a setting is called in its form; until that is loaded, or where no form has it, what the API calls it. */
export function SettingName(props: SettingNameProps) {
  return (
    <Suspense fallback={props.name}>
      <InWords {...props} />
    </Suspense>
  );
}

function InWords({ dictionary, name }: SettingNameProps) {
  const text = useText(dictionary);
  return hasText(dictionary, name) ? text(name) : name;
}
