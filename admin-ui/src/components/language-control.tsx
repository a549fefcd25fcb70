import { SegmentedControl } from '@mantine/core';
import { changeLanguage, currentLanguage, type Language, LANGUAGES, useText } from '../lib/text';

/** English or Chinese, each by its own name. Kept in the browser. */
export function LanguageControl() {
  const text = useText('common');
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={text('language')}
      value={currentLanguage()}
      onChange={(value) => void changeLanguage(value as Language)}
      data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
    />
  );
}
