import { useBlocker } from '@tanstack/react-router';
import { useText } from '../lib/text';
import type { ApiFormState } from './api-form';
import { ConfirmDialog } from './confirm-button';

interface LeaveGuardProps<Values extends Record<string, unknown>> {
  readonly state: Pick<ApiFormState<Values>, 'form' | 'isSending'>;
  /** What the form is of, by name. */
  readonly thing: string;
}

interface Way {
  readonly current: { readonly pathname: string };
  readonly next: { readonly pathname: string };
}

/**
 * Asks before a page is left on which something was typed that is not saved: for another page of the dashboard, or by closing
 * the window. Put it into a form that takes more than a moment to fill in; links that say that they cancel ignore it.
 */
export function LeaveGuard<Values extends Record<string, unknown>>({ state, thing }: LeaveGuardProps<Values>) {
  const text = useText('common');
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: leadsAway,
    disabled: state.isSending || !state.form.isDirty(),
    withResolver: true,
  });
  return (
    <ConfirmDialog
      isOpen={status === 'blocked'}
      onClose={() => reset?.()}
      title={text('leave')}
      thing={thing}
      consequence={text('leaveHelp')}
      action={text('leaveAction')}
      onConfirm={() => Promise.resolve(proceed?.())}
    />
  );
}

/** Whoever has signed out is gone: there is nobody to be asked. */
function leadsAway({ current, next }: Way): boolean {
  return next.pathname !== current.pathname && !next.pathname.endsWith('/sign-in');
}
