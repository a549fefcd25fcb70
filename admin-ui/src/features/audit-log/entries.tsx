import { ActionIcon, Stack, Text } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type Column, DataTable } from '../../components/data-table';
import { Time } from '../../components/time';
import { type Text as Texts, useText } from '../../lib/text';
import { actionText } from './actions';
import type { AuditEntry } from './audit-entry';
import { EntryDetails } from './entry-details';

interface EntriesProps {
  readonly label: string;
  readonly rows: readonly AuditEntry[];
  /** The number of the entry that shows all of it. */
  readonly open: string | undefined;
  readonly onOpen: (number: string | undefined) => void;
}

/** The entries; one of them may be open. */
export function Entries({ label, rows, open, onOpen }: EntriesProps) {
  const text = useText('audit-log');
  const toggle = (number: string): void => {
    onOpen(number === open ? undefined : number);
  };
  return (
    <DataTable
      label={label}
      columns={[...columnsOf(text), openColumn(text, open, toggle)]}
      rows={rows}
      rowKey={({ id }) => id}
      detail={(entry) => (String(entry.number) === open ? <EntryDetails entry={entry} /> : null)}
    />
  );
}

function columnsOf(text: Texts<'audit-log'>): Column<AuditEntry>[] {
  return [
    {
      id: 'action',
      header: text('what'),
      cell: ({ action }) => (
        <Text span fw={500}>
          {actionText(action, text)}
        </Text>
      ),
    },
    {
      id: 'subject',
      header: text('subject'),
      cell: ({ subject }) => (subject ? <Text span>{subject.name ?? subject.id}</Text> : null),
    },
    {
      id: 'actor',
      header: text('who'),
      cell: ({ actor }) => (
        <Stack gap={0}>
          <Text span>{actor.kind === 'system' ? text('gateway') : actor.name}</Text>
          {actor.address === null ? null : (
            <Text span size="xs" c="dimmed">
              {actor.address}
            </Text>
          )}
        </Stack>
      ),
    },
    { id: 'time', header: text('when'), cell: ({ createdAt }) => <Time value={createdAt} /> },
  ];
}

function openColumn(
  text: Texts<'audit-log'>,
  open: string | undefined,
  toggle: (number: string) => void,
): Column<AuditEntry> {
  return {
    id: 'open',
    header: text('details'),
    headerHidden: true,
    align: 'end',
    cell: ({ number }) => {
      const isOpen = String(number) === open;
      const Icon = isOpen ? ChevronDown : ChevronRight;
      return (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={isOpen}
          aria-label={text('detailsOf', { number: String(number) })}
          onClick={() => {
            toggle(String(number));
          }}
        >
          <Icon size={17} aria-hidden />
        </ActionIcon>
      );
    },
  };
}
