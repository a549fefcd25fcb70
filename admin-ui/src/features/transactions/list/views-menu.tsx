import { ActionIcon, Button, Divider, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Bookmark, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-button';
import { Dialog } from '../../../components/dialog';
import { DialogButtons } from '../../../components/dialog-buttons';
import { useText } from '../../../lib/text';
import { type ChangeFilters, type Filters, NO_FILTERS } from './filters';
import { type SavedView, useSavedViews } from './use-saved-views';

interface ViewsMenuProps {
  readonly filters: Filters;
  readonly onChange: ChangeFilters;
}

type Asked = { readonly kind: 'save' } | { readonly kind: 'rename' | 'remove'; readonly name: string } | null;

/** Filters that the person uses again and again: to open, keep, rename, delete. */
export function ViewsMenu({ filters, onChange }: ViewsMenuProps) {
  const text = useText('transactions');
  const saved = useSavedViews();
  const [isOpen, { toggle, close }] = useDisclosure();
  const [asked, setAsked] = useState<Asked>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Popover opened={isOpen} onDismiss={close} position="bottom-end" shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <Button ref={button} variant="default" leftSection={<Bookmark size={16} aria-hidden />} onClick={toggle}>
            {text('views')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={text('views')} miw="17rem">
          <ViewList
            views={saved.views}
            onAsk={(next) => {
              // Where a dialog gives the focus back to: the menu's own buttons are gone then.
              button.current?.focus();
              close();
              setAsked(next);
            }}
            onOpen={(wanted) => {
              close();
              onChange({ ...NO_FILTERS, sort: undefined, ...wanted });
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <ViewDialogs
        {...{ asked, saved, filters }}
        onDone={() => {
          setAsked(null);
        }}
      />
    </>
  );
}

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly onOpen: (filters: Filters) => void;
  readonly onAsk: (asked: Asked) => void;
}

function ViewList({ views, onOpen, onAsk }: ViewListProps) {
  const text = useText('transactions');
  return (
    <Stack gap="xs">
      {views.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text('noViews')}
        </Text>
      ) : null}
      {views.map(({ name, filters }) => (
        <ViewRow
          key={name}
          name={name}
          onAsk={onAsk}
          onOpen={() => {
            onOpen(filters);
          }}
        />
      ))}
      <Divider />
      <Button
        variant="subtle"
        onClick={() => {
          onAsk({ kind: 'save' });
        }}
      >
        {text('saveView')}
      </Button>
    </Stack>
  );
}

interface ViewDialogsProps {
  readonly asked: Asked;
  readonly saved: ReturnType<typeof useSavedViews>;
  readonly filters: Filters;
  readonly onDone: () => void;
}

function ViewDialogs({ asked, saved, filters, onDone }: ViewDialogsProps) {
  const text = useText('transactions');
  return (
    <>
      {asked !== null && asked.kind !== 'remove' ? (
        <NameDialog
          title={text(asked.kind === 'save' ? 'saveViewTitle' : 'renameView')}
          name={asked.kind === 'rename' ? asked.name : ''}
          onClose={onDone}
          onName={(name) => {
            if (asked.kind === 'rename') saved.rename(asked.name, name);
            else saved.save(name, filters);
            onDone();
          }}
        />
      ) : null}
      <ConfirmDialog
        isOpen={asked?.kind === 'remove'}
        onClose={onDone}
        title={text('deleteView')}
        thing={asked?.kind === 'remove' ? asked.name : ''}
        consequence={text('deleteViewHelp')}
        action={text('delete')}
        onConfirm={async () => {
          if (asked?.kind === 'remove') saved.remove(asked.name);
        }}
      />
    </>
  );
}

interface ViewRowProps {
  readonly name: string;
  readonly onOpen: () => void;
  readonly onAsk: (asked: Asked) => void;
}

function ViewRow({ name, onOpen, onAsk }: ViewRowProps) {
  const text = useText('transactions');
  return (
    <Group wrap="nowrap" gap={4} justify="space-between">
      <Button variant="subtle" justify="flex-start" onClick={onOpen} flex={1}>
        {name}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text('renameViewNamed', { name })}
        onClick={() => {
          onAsk({ kind: 'rename', name });
        }}
      >
        <Pencil size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text('deleteViewNamed', { name })}
        onClick={() => {
          onAsk({ kind: 'remove', name });
        }}
      >
        <Trash2 size={15} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

const LONGEST = 60;

function NameDialog({ title, name, onName, onClose }: NameDialogProps) {
  const text = useText('transactions');
  const [typed, setTyped] = useState(name);
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onName(typed.trim());
        }}
      >
        <Stack>
          <TextInput
            label={text('viewName')}
            description={text('viewNameHelp')}
            maxLength={LONGEST}
            required
            data-autofocus
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
            }}
          />
          <DialogButtons action={text('keep')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
