import { Button, Kbd, Stack, Switch, Table, Text } from '@mantine/core';
import { type HotkeyItem, useDisclosure, useHotkeys, useLocalStorage } from '@mantine/hooks';
import { Keyboard } from 'lucide-react';
import { Dialog } from '../../../components/dialog';
import { useText } from '../../../lib/text';

/** The links of the rows, by which the keyboard goes through the list. */
function go(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('a[data-row]')];
  const current = links.findIndex((link) => link === document.activeElement);
  const next = current === -1 ? (step === 1 ? 0 : links.length - 1) : current + step;
  links[next]?.focus();
  links[next]?.scrollIntoView({ block: 'nearest' });
}

function goToSearch(): void {
  document.querySelector<HTMLInputElement>('[role=search] input[type=search]')?.focus();
}

const forth = (): void => {
  go(1);
};
const back = (): void => {
  go(-1);
};

/** From the search into what it found, as from a list's own field. */
function leaveSearch(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
  event.preventDefault();
  go(1);
}

/** j and k, or the arrows, go from row to row, Enter opens the one with the focus, / leads to the search. With its help. */
export function KeyboardHelp() {
  const text = useText('transactions');
  // Keys of single letters can be turned off (WCAG 2.1.4): speech input types them by accident.
  const [isOn, setOn] = useLocalStorage({
    key: 'gateway-list-keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [isOpen, { open, close }] = useDisclosure();
  const keys: HotkeyItem[] = [
    ...['j', 'ArrowDown'].map((key): HotkeyItem => [key, forth]),
    ...['k', 'ArrowUp'].map((key): HotkeyItem => [key, back]),
    ['/', goToSearch],
    ['shift+?', open],
  ];
  useHotkeys(isOn && !isOpen ? keys : []);
  useHotkeys([['ArrowDown', leaveSearch, { preventDefault: false }]], []);
  return (
    <>
      <Button variant="default" leftSection={<Keyboard size={16} aria-hidden />} onClick={open} visibleFrom="sm">
        {text('keys')}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={text('keysTitle')}>
        <Stack>
          <KeyTable />
          <Switch
            label={text('keysOn')}
            description={text('keysOnHelp')}
            checked={isOn}
            onChange={({ currentTarget }) => {
              setOn(currentTarget.checked);
            }}
          />
        </Stack>
      </Dialog>
    </>
  );
}

function KeyTable() {
  const text = useText('transactions');
  const rows = [
    { keys: ['j', '↓'], does: text('keyNext') },
    { keys: ['k', '↑'], does: text('keyPrevious') },
    { keys: ['Enter'], does: text('keyOpen') },
    { keys: ['/'], does: text('keySearch') },
    { keys: ['?'], does: text('keyHelp') },
  ];
  return (
    <Table withRowBorders={false}>
      <Table.Tbody>
        {rows.map(({ keys, does }) => (
          <Table.Tr key={does}>
            <Table.Td w="7rem">
              {keys.map((name) => (
                <Kbd key={name} mr={4}>
                  {name}
                </Kbd>
              ))}
            </Table.Td>
            <Table.Td>
              <Text>{does}</Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
