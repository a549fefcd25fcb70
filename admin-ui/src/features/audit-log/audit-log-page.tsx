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
import { ChainState } from './chain-state';
import { Entries } from './entries';

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
  entry: text,
});

/** Who did what: filtered by the address, the newest first. */
export default function AuditLogPage() {
  const common = useText('common');
  const words = useText('audit-log');
  const [{ entry, from, to, ...who }, setSearch] = useSearchState(SEARCH);
  const filters = { ...who, ...momentsOf({ from, to }) };
  const list = api.useInfiniteQuery('get', '/api/v1/audit-log', { params: { query: given(filters) } }, cursorPaging);
  const isFiltered = Object.values({ ...who, from, to }).some((value) => value !== undefined);
  const clear = (): void => {
    setSearch({ actor: undefined, action: undefined, subject: undefined, from: undefined, to: undefined });
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
            setSearch({ actor });
          }}
        />
        <FilterSelect
          label={words('what')}
          value={who.action}
          options={ACTIONS.map((value) => ({ value, label: actionText(value, words) }))}
          onChange={(action) => {
            setSearch({ action: action !== undefined && isAction(action) ? action : undefined });
          }}
        />
        <FilterText
          label={words('subject')}
          placeholder={words('subjectHint')}
          value={who.subject}
          onChange={(subject) => {
            setSearch({ subject });
          }}
        />
        <FilterPeriod value={{ from, to }} onChange={setSearch} />
      </FilterBar>
      <QueryStates query={{ ...list, data: rowsOf(list.data) }} lines={10}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={words('none')}>{words('noneHelp')}</Empty>
          ) : (
            <Entries
              rows={rows}
              open={entry}
              onOpen={(number) => {
                setSearch({ entry: number });
              }}
            />
          )
        }
      </QueryStates>
      <MoreButton list={list} />
    </>
  );
}

/** Without what is not filtered by, as `exactOptionalPropertyTypes` wants it. */
function given<Filters extends object>(filters: Filters): { [Name in keyof Filters]?: NonNullable<Filters[Name]> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as never;
}
