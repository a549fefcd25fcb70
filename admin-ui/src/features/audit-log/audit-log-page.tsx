import * as z from 'zod/mini';
import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import { FilterBar, FilterSelect } from '../../components/filter-bar';
import { FilterText } from '../../components/filter-text';
import { FilterPeriod } from '../../components/filter-period';
import { MoreButton } from '../../components/more-button';
import { PageHeader } from '../../components/page-header';
import { Empty, QueryStates } from '../../components/query-states';
import { isDay } from '../../lib/day';
import { momentsOf } from '../../lib/period';
import { field, textField } from '../../lib/search-field';
import { useSearchState } from '../../lib/search-state';
import { useText } from '../../lib/text';
import { actionText, ACTIONS, isAction } from './actions';
import type { AuditEntry } from './audit-entry';
import { ChainState } from './chain-state';
import { Entries } from './entries';
import { LinkedEntry } from './linked-entry';

const text = field(z.string().check(z.minLength(1), z.maxLength(254)));
const day = textField(isDay);

const SEARCH = z.object({
  actor: text,
  action: field(
    z.pipe(
      z.string(),
      z.transform((name) => (isAction(name) ? name : undefined)),
    ),
  ),
  subject: text,
  from: day,
  to: day,
  /** The number of the entry that is open. */
  entry: textField(/^[1-9]\d{0,8}$/),
});

/** Who did what: filtered by the address, the newest first. */
export default function AuditLogPage() {
  const common = useText('common');
  const words = useText('audit-log');
  const [{ entry, from, to, ...who }, setSearch] = useSearchState(SEARCH);
  const filters = { ...who, ...momentsOf({ from, to }) };
  const list = api.useInfiniteQuery('get', '/api/v1/audit-log', { params: { query: given(filters) } }, cursorPaging);
  const isFiltered = Object.values({ ...who, from, to }).some((value) => value !== undefined);
  // The entry that is open need not be among those that fit.
  const filter = (change: Parameters<typeof setSearch>[0]): void => {
    setSearch({ ...change, entry: undefined });
  };
  const clear = (): void => {
    filter({ actor: undefined, action: undefined, subject: undefined, from: undefined, to: undefined });
  };
  const open = (number: string | undefined): void => {
    setSearch({ entry: number });
  };
  return (
    <>
      <PageHeader title={common('nav.auditLog')} description={words('description')} />
      <ChainState />
      <FilterBar onClear={isFiltered ? clear : undefined}>
        <FilterText
          label={words('who')}
          placeholder={words('whoHint')}
          value={who.actor}
          onChange={(actor) => {
            filter({ actor });
          }}
        />
        <FilterSelect
          label={words('what')}
          value={who.action}
          options={ACTIONS.map((value) => ({ value, label: actionText(value, words) }))}
          onChange={(action) => {
            filter({ action: action !== undefined && isAction(action) ? action : undefined });
          }}
        />
        <FilterText
          label={words('subject')}
          placeholder={words('subjectHint')}
          value={who.subject}
          onChange={(subject) => {
            filter({ subject });
          }}
        />
        <FilterPeriod value={{ from, to }} onChange={filter} />
      </FilterBar>
      <QueryStates query={{ ...list, data: rowsOf(list.data) }} lines={10}>
        {(rows) => <Found rows={rows} open={entry} onOpen={open} />}
      </QueryStates>
      <MoreButton list={list} />
    </>
  );
}

interface FoundProps {
  readonly rows: readonly AuditEntry[];
  readonly open: string | undefined;
  readonly onOpen: (number: string | undefined) => void;
}

/** What fits the filters; and the entry that the address is about, where it is not among them. */
function Found({ rows, open, onOpen }: FoundProps) {
  const common = useText('common');
  const words = useText('audit-log');
  const isElsewhere = open !== undefined && !rows.some(({ number }) => String(number) === open);
  return (
    <>
      {isElsewhere ? <LinkedEntry number={open} onOpen={onOpen} /> : null}
      {rows.length === 0 ? (
        <Empty title={words('none')}>{words('noneHelp')}</Empty>
      ) : (
        <Entries label={common('nav.auditLog')} rows={rows} open={open} onOpen={onOpen} />
      )}
    </>
  );
}

/** Without what is not filtered by, as `exactOptionalPropertyTypes` wants it. */
function given<Filters extends object>(filters: Filters): { [Name in keyof Filters]?: NonNullable<Filters[Name]> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as never;
}
