import { Box } from '@mantine/core';
import { api } from '../../api/client';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { useText } from '../../lib/text';
import { Entries } from './entries';

interface LinkedEntryProps {
  readonly number: string;
  readonly onOpen: (number: string | undefined) => void;
}

/** The entry that the address is about, above the list where it is not on its first pages. */
export function LinkedEntry({ number, onOpen }: LinkedEntryProps) {
  const text = useText('audit-log');
  // The list goes from the newest to the oldest, a page beginning below its cursor.
  const query = { cursor: String(Number(number) + 1), limit: 1 };
  const found = api.useQuery('get', '/api/v1/audit-log', { params: { query } });
  const title = text('linked', { number });
  return (
    <Box mb="lg">
      <Section title={title}>
        <QueryStates query={found} lines={3}>
          {({ items }) => (
            <Entries
              label={title}
              rows={items.filter((entry) => String(entry.number) === number)}
              open={number}
              onOpen={onOpen}
            />
          )}
        </QueryStates>
      </Section>
    </Box>
  );
}
