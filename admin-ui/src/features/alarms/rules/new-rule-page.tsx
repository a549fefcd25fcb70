import { useNavigate } from '@tanstack/react-router';
import { client } from '../../../api/client';
import { unwrap } from '../../../api/unwrap';
import { PageHeader } from '../../../components/page-header';
import { BackLink } from '../../../components/back-link';
import { notify } from '../../../lib/notify';
import { useText } from '../../../lib/text';
import { useRefreshAlarms } from '../use-alarms';
import { RuleForm } from './rule-form';
import { bodyOf, type RuleValues } from './rule-values';

export default function NewRulePage() {
  const text = useText('alarms');
  const refresh = useRefreshAlarms();
  const navigate = useNavigate();
  const create = async (values: RuleValues) => {
    const body = { kind: values.kind, ...bodyOf(values) };
    await unwrap(client.POST('/api/v1/alarm-rules', { body }));
    await refresh();
    await navigate({ to: '/alarms', search: { view: 'rules' } });
    void notify(text('rule.created'));
  };
  return (
    <>
      <PageHeader
        title={text('rule.newTitle')}
        before={
          <BackLink to="/alarms" search={{ view: 'rules' }}>
            {text('tab.rules')}
          </BackLink>
        }
      />
      <RuleForm rule={null} send={create} action={text('rule.create')} />
    </>
  );
}
