import { useLocalStorage } from '@mantine/hooks';
import * as z from 'zod/mini';
import { useSession } from '../../../api/session';
import { present } from '../../../lib/present';
import { type Filters, FILTERS } from './filters';

/** Filters and the order of the rows under a name. */
export interface SavedView {
  readonly name: string;
  readonly filters: Filters;
}

const STORED = z.catch(z.array(z.object({ name: z.string().check(z.minLength(1)), filters: FILTERS })), []);

/** The person's own views; kept in this browser. */
export function useSavedViews() {
  const { user } = useSession();
  const [views, setViews] = useLocalStorage<SavedView[]>({
    key: `gateway-views-${user.id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text) => (text === undefined ? [] : STORED.parse(parse(text))),
  });
  return {
    views,
    /** A name that is taken gets the new filters. */
    save: (name: string, filters: Filters): void => {
      setViews([...views.filter((view) => view.name !== name), { name, filters: FILTERS.parse(present(filters)) }]);
    },
    rename: (from: string, to: string): void => {
      const others = views.filter(({ name }) => name !== to || name === from);
      setViews(others.map((view) => (view.name === from ? { ...view, name: to } : view)));
    },
    remove: (name: string): void => {
      setViews(views.filter((view) => view.name !== name));
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
