import { useParams } from '@tanstack/react-router';

/** The `$id` of the page's path. */
export function usePathId(): string {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  return id;
}
