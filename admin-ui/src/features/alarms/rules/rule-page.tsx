import { useNavigate } from '@tanstack/react-router';
import { api, client } from '../../../api/client';
import { difference } from '../../../api/rebase';
import { unwrap } from '../../../api/unwrap';
import { ConfirmButton } from '../../../components/confirm-button';
import { PageHeader } from '../../../components/page-header';
import { QueryStates } from '../../../components/query-states';
import { BackLink } from '../../../components/back-link';
import { notify } from '../../../lib/notify';
import { usePathId } from '../../../lib/path-id';
import { useText } from '../../../lib/text';
import { type Rule, useRefreshAlarms } from '../use-alarms';
import { RuleForm } from './rule-form';
import { bodyOf, type RuleValues } from './rule-values';

export default function RulePage() {
  const text = useText('alarms');
  const id = usePathId();
  const query = api.useQuery('get', '/api/v1/alarm-rules/{id}', { params: { path: { id } } });
  return (
    <>
      <PageHeader
        title={query.data?.name ?? text('alarm.rule')}
        before={
          <BackLink to="/alarms" search={{ view: 'rules' }}>
            {text('tab.rules')}
          </BackLink>
        }
      />
      <QueryStates query={query}>{(rule) => <Editing key={id} rule={rule} />}</QueryStates>
    </>
  );
}

function Editing({ rule }: { rule: Rule }) {
  const text = useText('alarms');
  const common = useText('common');
  const refresh = useRefreshAlarms();
  const navigate = useNavigate();
  const params = { path: { id: rule.id } };
  const save = async (values: RuleValues, before: RuleValues) => {
    // What was not touched may have been changed by somebody else meanwhile.
    const body = difference(bodyOf(before), bodyOf(values));
    await unwrap(client.PATCH('/api/v1/alarm-rules/{id}', { params, body }));
    await refresh();
    void notify(common('saved'));
  };
  const remove = async () => {
    await unwrap(client.DELETE('/api/v1/alarm-rules/{id}', { params }));
    await navigate({ to: '/alarms', search: { view: 'rules' }, ignoreBlocker: true });
    await refresh();
    void notify(text('rule.deleted'));
  };
  return (
    <RuleForm rule={rule} send={save} action={common('save')}>
      <ConfirmButton
        label={text('rule.delete')}
        title={text('rule.deleteTitle')}
        thing={rule.name}
        consequence={text('rule.deleteHelp')}
        action={text('rule.delete')}
        onConfirm={remove}
      />
    </RuleForm>
  );
}
