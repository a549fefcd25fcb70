import { Stack, Table, Text } from '@mantine/core';
import { CopyText } from '../../components/copy-button';
import { Details } from '../../components/details';
import { ExactName, SettingName } from '../../components/setting-name';
import { Time } from '../../components/time';
import { hasText, useText } from '../../lib/text';
import type { AuditEntry } from './audit-entry';
import classes from './entry-details.module.css';

/** All of one entry, with what it changed before and after, side by side. */
export function EntryDetails({ entry }: { entry: AuditEntry }) {
  const text = useText('audit-log');
  const { number, createdAt, subject, correlationId, hash } = entry;
  return (
    <Stack gap="md" className={classes.details}>
      <Changes entry={entry} />
      <Details
        items={[
          { label: text('number'), value: number },
          { label: text('when'), value: <Time value={createdAt} ms focusable /> },
          {
            label: text('subjectId'),
            value: subject ? <CopyText value={subject.id} what={text('subjectId')} /> : null,
          },
          {
            label: text('request'),
            value: correlationId === null ? null : <CopyText value={correlationId} what={text('request')} />,
          },
          { label: text('hash'), value: <CopyText value={hash} what={text('hash')} /> },
        ]}
      />
    </Stack>
  );
}

function Changes({ entry: { before, after, subject } }: { entry: AuditEntry }) {
  const text = useText('audit-log');
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return <Text c="dimmed">{text('noFields')}</Text>;
  return (
    <Table withTableBorder className={classes.changes} aria-label={text('changes')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('field')}</Table.Th>
          {before ? <Table.Th>{text('before')}</Table.Th> : null}
          <Table.Th>{text(before ? 'after' : 'value')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">
              <FieldName kind={subject?.kind} name={name} />
            </Table.Th>
            {before ? (
              <Table.Td className={classes.before}>
                <Value value={before[name]} />
              </Table.Td>
            ) : null}
            <Table.Td className={before ? classes.after : undefined}>
              <Value value={after?.[name]} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const DICTIONARIES: Readonly<Record<string, 'merchants' | 'integrations'>> = {
  ...{ merchant: 'merchants', integration: 'integrations' },
};

/** As its form has it where it has a form, else in words of the log's own; and as it stands in the record. */
function FieldName({ kind = '', name }: { kind: string | undefined; name: string }) {
  const text = useText('audit-log');
  const key = `of.${name}`;
  const words = hasText('audit-log', key) ? text(key) : undefined;
  const dictionary = DICTIONARIES[kind];
  if (dictionary === undefined) return <ExactName words={words} name={name} />;
  return <SettingName dictionary={dictionary} name={name} exact otherwise={words} />;
}

function Value({ value }: { value: unknown }) {
  const text = useText('audit-log');
  if (value === undefined || value === null) {
    return (
      <Text span c="dimmed">
        {text('nothing')}
      </Text>
    );
  }
  return <code className={classes.value}>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</code>;
}
