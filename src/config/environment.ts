import { plainToInstance, Transform } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { isSecureOrLoopback } from '../common/hosts.js';
import { defaultCheckpointFile } from './checkpoint-file.js';
import { readTrustProxy } from './trust-proxy.js';

const WHOLE_NUMBER = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : value;

/** The settings of the gateway: the one schema of the environment. Names and defaults are those of the README. */
export class Environment {
  @IsIn(['development', 'production', 'test'])
  NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @IsString()
  @MinLength(1)
  HOST: string;

  @Matches(/^https?:\/\/[^?#\s]+$/)
  PUBLIC_URL: string;

  @Matches(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, { message: 'must be sqlite:PATH or postgres://…' })
  DATABASE_URL = 'sqlite:data/gateway.sqlite';

  /** Several with spaces between, during a rotation: the first seals, all of them open. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9+/]{43}=(\s+[A-Za-z0-9+/]{43}=)*\s*$/, { message: 'must be 32 bytes, base64' })
  MASTER_KEY?: string;

  @IsString()
  MASTER_KEY_FILE = 'data/master.key';

  /** Where the signed heads of the audit log go, outside of the database. Default: see `checkpoint-file.ts`. */
  @IsString()
  AUDIT_CHECKPOINT_FILE: string;

  @IsOptional()
  @IsEmail({ require_tld: false })
  ADMIN_EMAIL?: string;

  @IsOptional()
  @MinLength(12)
  ADMIN_PASSWORD?: string;

  @IsOptional()
  @MaxLength(500)
  TRUST_PROXY?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
  LOG_LEVEL = 'info';

  @IsIn(['json', 'pretty'])
  LOG_FORMAT: 'json' | 'pretty';

  /**
   * Requests a minute and address on the customer's URLs; 0 turns the limit off. A page that waits asks at most about
   * 30 times a minute, counted apart from pages and forms. Raise it where many customers share one address.
   */
  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  RATE_LIMIT = 120;

  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  UNKNOWN_GRACE_SECONDS = 900;

  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(1)
  RECONCILE_FIRST_SECONDS = 5;

  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  RETURN_GRACE_SECONDS = 300;

  /** Time-out of every call to the provider, in milliseconds. */
  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(100)
  @Max(120_000)
  PROVIDER_TIMEOUT_MS = 10_000;

  /** Payment calls, and apart from them queries, that may run at once for each merchant; as many more may wait a moment. */
  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(1)
  PROVIDER_CONCURRENCY = 200;

  /** After so many payment calls in a row without a usable answer, a merchant's are held back a while; 0 never does. */
  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  PROVIDER_BREAKER_FAILURES = 10;

  /** Days for which deliveries, and alarms, that are over stay in their lists; 0: for ever. */
  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  DELIVERY_LOG_DAYS = 400;

  /** How long the readiness probe says no before the listener closes, for load balancers that poll it. */
  @Transform(WHOLE_NUMBER)
  @IsInt()
  @Min(0)
  @Max(300)
  SHUTDOWN_DELAY_SECONDS = 0;

  /** With it, `/metrics` answers only who brings it as a bearer token. */
  @IsOptional()
  @MinLength(16)
  METRICS_TOKEN?: string;

  /** The mail server that alarms go out by: `smtp://user:password@host:587`, `smtps://…`. */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'must be smtp://… or smtps://…' })
  SMTP_URL?: string;

  /** Who alarms by e-mail come from: an address, or `Name <address>`. */
  @IsOptional()
  @IsEmail({ require_tld: false, allow_display_name: true })
  SMTP_FROM?: string;

  /** Counts the rate limit over all instances. Where it does not answer, each instance counts for itself. */
  @IsOptional()
  @Matches(/^rediss?:\/\/.+/)
  REDIS_URL?: string;
}

/** Every setting that is wrong, by name; never its value. */
export class EnvironmentError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads and checks the settings. An empty text counts as absent.
 *
 * @throws EnvironmentError naming all wrong settings at once
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const environment = plainToInstance(Environment, { ...defaults(given), ...given }, { exposeDefaultValues: true });
  const problems = validateSync(environment, { forbidUnknownValues: true }).map(
    (error) => `${error.property}: ${describe(error.property, Object.values(error.constraints ?? {}))}`,
  );
  if (!problems.some((problem) => problem.startsWith('PUBLIC_URL'))) problems.push(...publicUrlProblems(environment));
  if ((environment.ADMIN_EMAIL === undefined) !== (environment.ADMIN_PASSWORD === undefined)) {
    problems.push('ADMIN_EMAIL, ADMIN_PASSWORD: give both, or neither');
  }
  if ((environment.SMTP_URL === undefined) !== (environment.SMTP_FROM === undefined)) {
    problems.push('SMTP_URL, SMTP_FROM: give both, or neither');
  }
  if (readTrustProxy(environment.TRUST_PROXY) === null) {
    problems.push('TRUST_PROXY: must be off, true, a number of hops, or addresses and networks with commas between');
  }
  problems.push(...unreadableUrls(environment));
  if (problems.length > 0) throw new EnvironmentError(problems);
  environment.PUBLIC_URL = environment.PUBLIC_URL.replace(/\/+$/, '');
  return environment;
}

function defaults(given: Readonly<Record<string, unknown>>): Partial<Record<keyof Environment, unknown>> {
  const production = given['NODE_ENV'] === 'production';
  const port = typeof given['PORT'] === 'string' ? given['PORT'] : '3000';
  return {
    HOST: production ? '0.0.0.0' : '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    LOG_FORMAT: production ? 'json' : 'pretty',
    AUDIT_CHECKPOINT_FILE: defaultCheckpointFile(given),
  };
}

function describe(name: string, constraints: readonly string[]): string {
  return constraints.map((constraint) => constraint.replace(`${name} `, '')).join(', ');
}

function publicUrlProblems(environment: Environment): string[] {
  const url = URL.parse(environment.PUBLIC_URL);
  if (!url) return ['PUBLIC_URL: must be an absolute URL'];
  if (url.username || url.password) return ['PUBLIC_URL: must not hold a user name or password'];
  if (!isSecureOrLoopback(url)) return ['PUBLIC_URL: must be https unless its host is localhost, 127.0.0.1 or [::1]'];
  // Customers are sent to /checkout and /admin of its host, whatever stood before.
  if (/[^/]/.test(url.pathname)) return ['PUBLIC_URL: must have no path: the gateway needs a host of its own'];
  // The provider's signature is made over lower-cased text by one reading of its manual, as it is by the other.
  if (environment.PUBLIC_URL !== environment.PUBLIC_URL.toLowerCase()) return ['PUBLIC_URL: must be lower case'];
  return [];
}

/** Of those whose form is right so far. A driver would fail later, and would not name the setting. */
function unreadableUrls({ DATABASE_URL, REDIS_URL, SMTP_URL }: Environment): string[] {
  const urls = Object.entries({ DATABASE_URL, REDIS_URL, SMTP_URL }).filter(
    ([, url]) => typeof url === 'string' && /^(?:postgres|redis|smtp)[a-z]*:\/\//.test(url),
  );
  return urls
    .filter(([, url = '']) => URL.parse(url.replace('@/', '@socket/')) === null)
    .map(([name]) => `${name}: is no URL; in a password, characters such as / # ? @ have to be percent-encoded`);
}
