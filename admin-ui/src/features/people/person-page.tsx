import { useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { usePermission } from '../../api/session';
import { BackLink } from '../../components/back-link';
import { Details } from '../../components/details';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { Section } from '../../components/section';
import { StateBadge } from '../../components/state-badge';
import { TextLink } from '../../components/text-link';
import { Time } from '../../components/time';
import { useText } from '../../lib/text';
import { PersonActions } from './person-actions';
import { PersonForm } from './person-form';

type Person = components['schemas']['UserDto'];

/** One person: what is known of them, and for owners what can be changed. */
export default function PersonPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const person = api.useQuery('get', '/api/v1/users/{id}', { params: { path: { id } } });
  const common = useText('common');
  const text = useText('people');
  const header = (
    <PageHeader title={text('account')} before={<BackLink to="/people">{common('nav.people')}</BackLink>} />
  );
  return (
    <QueryStates query={person} header={header}>
      {(found) => <OnePerson key={id} person={found} />}
    </QueryStates>
  );
}

function OnePerson({ person }: { person: Person }) {
  const common = useText('common');
  const text = useText('people');
  const mayWrite = usePermission('users:write');
  const mayRead = usePermission('audit:read');
  return (
    <>
      <PageHeader
        title={person.name}
        description={person.email}
        before={<BackLink to="/people">{common('nav.people')}</BackLink>}
        beside={
          <StateBadge tone={person.enabled ? 'good' : 'neutral'}>
            {text(person.enabled ? 'enabled' : 'disabled')}
          </StateBadge>
        }
      />
      <Section
        title={text('account')}
        actions={
          mayRead ? (
            <TextLink to="/audit-log" search={{ actor: person.email }}>
              {text('whatTheyDid')}
            </TextLink>
          ) : undefined
        }
      >
        <Details items={detailsOf(person, text, common)} />
      </Section>
      {mayWrite ? <PersonForm person={person} /> : null}
      {mayWrite ? <PersonActions person={person} /> : null}
    </>
  );
}

type Texts = ReturnType<typeof useText<'people'>>;
type Common = ReturnType<typeof useText<'common'>>;

function detailsOf(person: Person, text: Texts, common: Common) {
  const { role, totpEnabled, lastSignInAt, createdAt } = person;
  return [
    { label: text('role'), value: common(`role.${role}`) },
    { label: text('secondFactor'), value: text(totpEnabled ? 'on' : 'off') },
    {
      label: text('lastSignIn'),
      value: lastSignInAt === null ? text('never') : <Time value={lastSignInAt} focusable />,
    },
    { label: text('since'), value: <Time value={createdAt} focusable /> },
  ];
}
