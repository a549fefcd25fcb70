import { Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import type { components } from '../../api/schema';
import { unwrap } from '../../api/unwrap';
import { ConfirmButton } from '../../components/confirm-button';
import { type Column, DataTable } from '../../components/data-table';
import { MoreButton } from '../../components/more-button';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { Time } from '../../components/time';
import { type Text as Texts, useText } from '../../lib/text';
import { deviceOf } from './device';

type SessionItem = components['schemas']['SessionItemDto'];

/** Where the person is signed in, and the way to end that. */
export function SessionsSection() {
  const text = useText('profile');
  const list = api.useInfiniteQuery('get', '/api/v1/sessions', {}, cursorPaging);
  const refresh = useRefresh();
  const endOne = async (id: string): Promise<void> => {
    await unwrap(client.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
    await refresh();
  };
  const endOthers = async (): Promise<void> => {
    await unwrap(client.DELETE('/api/v1/sessions'));
    await refresh();
  };
  const rows = rowsOf(list.data);
  return (
    <Section
      title={text('sessions')}
      description={text('sessionsHelp')}
      actions={
        (rows?.length ?? 0) < 2 ? undefined : (
          <ConfirmButton
            label={text('endOthers')}
            title={text('endOthersTitle')}
            thing={text('otherSessions', { count: (rows?.length ?? 1) - 1 })}
            consequence={text('endOthersHelp')}
            action={text('endOthers')}
            onConfirm={endOthers}
          />
        )
      }
    >
      <QueryStates query={{ ...list, data: rows }} lines={2}>
        {(sessions) => (
          <DataTable
            label={text('sessions')}
            columns={columnsOf(text, endOne)}
            rows={sessions}
            rowKey={({ id }) => id}
          />
        )}
      </QueryStates>
      <MoreButton list={list} />
    </Section>
  );
}

function useRefresh(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/sessions'] });
}

function columnsOf(text: Texts<'profile'>, end: (id: string) => Promise<void>): Column<SessionItem>[] {
  return [
    {
      id: 'device',
      header: text('device'),
      cell: ({ userAgent, current }) => (
        <Group gap="xs">
          <Text span title={userAgent}>
            {deviceOf(userAgent)}
          </Text>
          {current ? <StateBadge tone="good">{text('thisOne')}</StateBadge> : null}
        </Group>
      ),
    },
    { id: 'address', header: text('address'), cell: ({ address }) => address },
    { id: 'since', header: text('since'), cell: ({ createdAt }) => <Time value={createdAt} /> },
    { id: 'seen', header: text('lastSeen'), cell: ({ lastSeenAt }) => <Time value={lastSeenAt} /> },
    {
      id: 'end',
      header: text('end'),
      headerHidden: true,
      align: 'end',
      cell: ({ id, current, userAgent, address }) =>
        current ? null : (
          <ConfirmButton
            size="xs"
            label={text('end')}
            longLabel={`${text('end')}: ${deviceOf(userAgent)}, ${address}`}
            title={text('endTitle')}
            thing={`${deviceOf(userAgent)}, ${address}`}
            consequence={text('endHelp')}
            action={text('end')}
            onConfirm={() => end(id)}
          />
        ),
    },
  ];
}
