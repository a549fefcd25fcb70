import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { keepSession, type Session } from '../../api/session';
import { parseSearch } from '../../lib/search';

/** Lets somebody in who has just signed in: to the page they wanted before they were asked to. */
export function useEnter(): (session: Session) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { next }: { next?: unknown } = useSearch({ strict: false });
  return async (session) => {
    keepSession(queryClient, session);
    const { pathname, search } = placeOf(next);
    await navigate({ to: pathname, search: parseSearch(search), replace: true });
  };
}

/** Only pages of our own: what stands in an address may have been put there by anybody. */
function placeOf(next: unknown): { pathname: string; search: string } {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next)) return { pathname: '/', search: '' };
  const { pathname, search } = new URL(next, window.location.origin);
  return { pathname: pathname.replace(/^\/admin(?=\/|$)/, '') || '/', search };
}
