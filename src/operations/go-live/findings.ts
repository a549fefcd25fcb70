import { type Statement, statementsOf } from '../../common/statement.js';
import { MERCHANT_WARNINGS } from '../../merchants/merchant-warnings.js';

/** Everything that the go-live checks may find. The codes are part of the API; the dashboard has them in Chinese. */
export const FINDINGS = {
  production: 'production',
  not_production: 'It is {environment}: set it to production',
  proxy_off: 'Off',
  proxy_on: 'On',
  proxy_missing: 'Off, yet PUBLIC_URL is https: the limits count the proxy’s address for all customers',
  proxy_anybody: 'Every sender may name any address: say how many proxies there are, or their addresses',
  postgres: 'PostgreSQL',
  sqlite: 'SQLite: for one instance',
  sqlite_shared: 'SQLite is for one instance, yet REDIS_URL is set: several instances need PostgreSQL',
  metrics_fine: 'Fine',
  metrics_open: 'Not set: everybody may read /metrics. Set it, or keep the path inside at the proxy',

  public_url_loopback: '{url} is this machine alone: not for production',
  public_url_answers: '{url}: the gateway answers there',
  public_url_silent: '{url}: it cannot be reached from here, no answer within {milliseconds} ms; does the gateway run?',
  public_url_unreachable: '{url}: it cannot be reached from here, {fault}; does the gateway run?',
  public_url_foreign: '{url}: something else answers there, with {status}',

  schema_current: 'The schema is up to date',
  schema_behind: 'The schema is behind: run migration:run',
  no_database: 'There is no database at {path}: run migration:run, or start the gateway',

  disk_free: '{megabytes} MB are free',
  disk_elsewhere: 'The database is a server: look there',

  clock_right: 'The clock is right',
  clock_ahead: 'The clock is {seconds} s ahead: set up NTP',
  clock_behind: 'The clock is {seconds} s behind: set up NTP',
  clock_unknown: 'No provider could be asked for the time',
  clock_shared: 'The database is on this machine',

  key_in_settings: '{key} is in the settings; keep a copy apart from the backups',
  key_in_file: '{key} is in {file}; keep a copy apart from the backups',
  key_rotation_unfinished: 'A rotation is not finished: run keys:rotate',
  key_file_readable: '{file} can be read by others: chmod 600 {file}',
  key_beside_database:
    '{file} is in the folder of the database: whoever copies the folder has both. Put it elsewhere (MASTER_KEY_FILE), and a copy where the backups are not',

  none_enabled: 'None is enabled',
  nothing_stands_out: 'Nothing stands out',
  test_account: 'environment: is test, so no money moves',
  provider_here: 'apiBaseUrl: {url} is this machine, not the provider',
  ...MERCHANT_WARNINGS,

  key_accepted: 'The provider accepts it',
  key_missing: 'There is none: no outcome can be confirmed, no refund made',
  key_refused: '{said}',
  merchant_unknown: '{said}',
  provider_silent: '{said}',
  provider_unclear: '{said}',
  no_means: 'The merchant has no currency or no card type',

  hosts_missing: 'There is none, so no customer can come back',
  hosts_too_wide: '{hosts}: anybody can have such a host',
  hosts_here: '{hosts}: for tests only',
  hosts_fine: '{hosts}',
  merchant_disabled: 'Its merchant is switched off: every customer is refused',
  takes_nothing_real: '{merchant}, a test account: no money moves',
  takes_test: '{merchant}, test',
  takes_production: '{merchant}, production',

  not_checked: 'This could not be checked; the log tells why',
} as const;

export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** One thing that a check found. */
export type Finding = Statement<FindingCode>;

/** A finding in words; the types see to it that each code has just its values. */
export const found = statementsOf(FINDINGS);
