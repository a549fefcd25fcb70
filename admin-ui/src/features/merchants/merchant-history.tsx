import { api } from '../../api/client';
import { cursorPaging, rowsOf } from '../../api/paging';
import { MoreButton } from '../../components/more-button';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { VersionHistory } from '../../components/version-history';
import { hasText, useText } from '../../lib/text';
import { useShowValue } from './show-value';

const LIMIT = 10;

export function MerchantHistory({ id }: { id: string }) {
  const text = useText('merchants');
  const show = useShowValue();
  const params = { path: { id }, query: { limit: LIMIT } };
  const list = api.useInfiniteQuery('get', '/api/v1/merchants/{id}/versions', { params }, cursorPaging);
  return (
    <Section title={text('history')} description={text('historyHelp')}>
      <QueryStates query={{ ...list, data: rowsOf(list.data) }} lines={2}>
        {(versions) => (
          <VersionHistory
            versions={versions}
            labelOf={(field) =>
              field === 'enabled' ? text('enabled') : hasText('merchants', field) ? text(field) : field
            }
            show={show}
          />
        )}
      </QueryStates>
      <MoreButton list={list} />
    </Section>
  );
}
