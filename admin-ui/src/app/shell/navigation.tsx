import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { NAV_GROUPS, type NavEntry } from '../../lib/feature';
import { useText } from '../../lib/text';
import { FEATURES } from '../features';
import classes from './navigation.module.css';

/** The pages, in groups; those that the person may not see are not there. */
export function Navigation() {
  const { permissions } = useSession();
  const entries = FEATURES.flatMap(({ nav }) => nav).filter(({ permission }) => permissions.includes(permission));
  return NAV_GROUPS.map((group) => <Entries key={group} entries={entries.filter((entry) => entry.group === group)} />);
}

function Entries({ entries }: { entries: readonly NavEntry[] }) {
  const text = useText('common');
  if (entries.length === 0) return null;
  return (
    <ul className={classes.list}>
      {entries.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className={classes.link}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ 'data-active': true }}
          >
            <Icon size={17} strokeWidth={1.8} aria-hidden />
            {text(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
