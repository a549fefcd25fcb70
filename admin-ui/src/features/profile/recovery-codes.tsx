import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Download, TriangleAlert } from 'lucide-react';
import { CopyButton } from '../../components/copy-button';
import { useText } from '../../lib/text';
import classes from './profile.module.css';

/** New recovery codes, which nobody can show again. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const text = useText('profile');
  const asText = codes.join('\n');
  return (
    <Stack gap="sm">
      <Alert color="orange" variant="light" icon={<TriangleAlert size={18} aria-hidden />} title={text('keepCodes')}>
        <Text>{text('keepCodesHelp')}</Text>
      </Alert>
      <ul className={classes.codes} aria-label={text('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(asText)}`}
          download="recovery-codes.txt"
          variant="default"
          leftSection={<Download size={16} aria-hidden />}
        >
          {text('downloadCodes')}
        </Button>
        <CopyButton value={asText} what={text('recoveryCodes')} />
      </Group>
    </Stack>
  );
}
