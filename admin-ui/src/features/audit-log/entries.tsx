import { ActionIcon, Stack, Text } from '@mantine/core';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type Column, DataTable } from '../../components/data-table';
import { Time } from '../../components/time';
import { type Text as Texts, useText } from '../../lib/text';
import { actionText } from './actions';
import type { AuditEntry } from './audit-entry';
import { EntryDetails } from './entry-details';

interface EntriesProps {
  readonly rows: readonly AuditEntry[];
  /** The entry that shows all of it. */
  readonly open: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

/** The entries; one of them may be open. */
export function Entries({ rows, open, onOpen }: EntriesProps) {
  const common = useText('common');
  const text = useText('audit-log');
  const toggle = (id: string): void => {
    onOpen(id === open ? undefined : id);
  };
  return (
    <DataTable
      label={common('nav.auditLog')}
      columns={[...columnsOf(text), openColumn(text, open, toggle)]}
      rows={rows}
      rowKey={({ id }) => id}
      detail={(entry) => (entry.id === open ? <EntryDetails entry={entry} /> : null)}
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
  toggle: (id: string) => void,
): Column<AuditEntry> {
  return {
    id: 'open',
    header: text('details'),
    headerHidden: true,
    align: 'end',
    cell: ({ id, number }) => {
      const Icon = id === open ? ChevronDown : ChevronRight;
      return (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={id === open}
          aria-label={text('detailsOf', { number })}
          onClick={() => {
            toggle(id);
          }}
        >
          <Icon size={17} aria-hidden />
        </ActionIcon>
      );
    },
  };
}
