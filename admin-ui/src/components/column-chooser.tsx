import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { Columns3 } from 'lucide-react';
import { useText } from '../lib/text';
import type { Column } from './data-table';

/**
 * Which columns the person wants to see; kept in the browser. The first column always stays.
 *
 * @param name of the table, for the browser's storage
 */
export function useChosenColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const [chosen, setChosen] = useLocalStorage<string[]>({
    key: `gateway-columns-${name}`,
    defaultValue: columns.filter(({ extra }) => extra !== true).map(({ id }) => id),
    getInitialValueInEffect: false,
  });
  const shown = columns.filter(({ id }, index) => index === 0 || chosen.includes(id));
  return { shown, chooser: <ColumnChooser {...{ columns, chosen, setChosen }} /> };
}

interface ColumnChooserProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly chosen: readonly string[];
  readonly setChosen: (chosen: string[]) => void;
}

function ColumnChooser<Row>({ columns, chosen, setChosen }: ColumnChooserProps<Row>) {
  const text = useText('common');
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<Columns3 size={16} aria-hidden />}>
          {text('columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('columns')}>
        <Checkbox.Group value={[...chosen]} onChange={setChosen} aria-label={text('columns')}>
          <Stack gap="xs">
            {columns.slice(1).map(({ id, header }) => (
              <Checkbox key={id} value={id} label={header} />
            ))}
          </Stack>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
