import { Button, Popover, Stack, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { usePermission } from '../../../api/session';
import { DownloadButton } from '../../../components/download-button';
import { useText } from '../../../lib/text';
import { type Filters, toQuery } from './filters';

const FORMATS = ['csv', 'xlsx'] as const;

/** The list as a file, with the filters of this moment: all of it, not only what is on the page. */
export function ExportMenu({ filters }: { filters: Filters }) {
  const text = useText('transactions');
  const mayExport = usePermission('transactions:export');
  if (!mayExport) return null;
  const href = (format: string): string => {
    const query = new URLSearchParams({ format, ...toQuery(filters), ...(filters.sort && { sort: filters.sort }) });
    return `/api/v1/transactions/export?${query.toString()}`;
  };
  return (
    // Kept while it is closed: what is under way goes on, and says what became of it.
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus keepMounted>
      <Popover.Target>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />}>
          {text('export')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('export')} maw="18rem">
        <Stack gap="sm">
          <Text size="sm">{text('exportHelp')}</Text>
          {FORMATS.map((format) => (
            <DownloadButton
              key={format}
              href={href(format)}
              fileName={`transactions.${format}`}
              label={text(`export.${format}`)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
