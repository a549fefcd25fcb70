import type { Finding } from './findings.js';

export const CHECK_STATUSES = ['ok', 'warning', 'failed', 'skipped'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** What one go-live check found. */
export interface CheckResult {
  /** Stable; for programs. With a name after a colon where there is one for each merchant or integration. */
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  /** For a person: what was found and, if need be, what to do. Without any secret. */
  readonly message: string;
  /** The same, one by one, to be said in any language. */
  readonly findings: readonly Finding[];
}

/** One subject that is looked at before real payments are taken. */
export interface GoLiveCheck {
  run(): Promise<CheckResult[]>;
}

export type Verdict = readonly [status: CheckStatus, ...findings: Finding[]];

export function checkResult(id: string, title: string, [status, ...findings]: Verdict): CheckResult {
  return { id, title, status, message: findings.map(({ message }) => message).join('. '), findings };
}
