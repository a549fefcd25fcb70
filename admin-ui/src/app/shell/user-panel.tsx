import { FocusTrap, Paper, SegmentedControl, Stack, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { LogOut, UserRound } from 'lucide-react';
import { client } from '../../api/client';
import { problemOf } from '../../api/problem';
import { keepSession, useSession } from '../../api/session';
import { unwrap } from '../../api/unwrap';
import { LanguageControl } from '../../components/language-control';
import { ProblemAlert } from '../../components/problem-alert';
import { type Action, useAction } from '../../components/use-action';
import { useText } from '../../lib/text';
import classes from './navigation.module.css';

/** What opens below the mark of the person. */
export default function UserPanel({ label, onDone }: { label: string; onDone: () => void }) {
  const text = useText('common');
  const { user } = useSession();
  return (
    <FocusTrap>
      <Paper className={classes.panel} shadow="md" withBorder role="dialog" aria-label={label}>
        <Stack gap={0} px="xs" pb="xs">
          <Text fw={600} truncate>
            {user.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {user.email} · {text(`role.${user.role}`)}
          </Text>
        </Stack>
        <Actions onDone={onDone} />
        <Stack gap="xs" px="xs" pt="xs">
          <SchemeControl />
          <LanguageControl />
        </Stack>
      </Paper>
    </FocusTrap>
  );
}

function Actions({ onDone }: { onDone: () => void }) {
  const text = useText('common');
  const { run, isRunning, problem } = useSignOut();
  return (
    <div className={classes.group}>
      <Link to="/profile" className={classes.link} onClick={onDone}>
        <UserRound size={17} strokeWidth={1.8} aria-hidden />
        {text('nav.profile')}
      </Link>
      <UnstyledButton className={classes.link} w="100%" disabled={isRunning} onClick={run}>
        <LogOut size={17} strokeWidth={1.8} aria-hidden />
        {text('signOut')}
      </UnstyledButton>
      <ProblemAlert problem={problem} />
    </div>
  );
}

/** Nobody is told that they are signed out before the gateway has said so. */
function useSignOut(): Action {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useAction(async () => {
    await unwrap(client.DELETE('/api/v1/session')).catch((error: unknown) => {
      // The session was over already.
      if (problemOf(error).code !== 'unauthenticated') throw error;
    });
    await navigate({ to: '/sign-in' });
    keepSession(queryClient, null);
  });
}

/** Light, dark, or as the system has it. Kept in the browser. */
function SchemeControl() {
  const text = useText('common');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={text('colourScheme')}
      value={colorScheme}
      onChange={(value) => {
        setColorScheme(value === 'light' || value === 'dark' ? value : 'auto');
      }}
      data={[
        { value: 'light', label: text('schemeLight') },
        { value: 'dark', label: text('schemeDark') },
        { value: 'auto', label: text('schemeAuto') },
      ]}
    />
  );
}
