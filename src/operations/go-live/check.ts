export const CHECK_STATUSES = ['ok', 'warning', 'failed', 'skipped'] as const;
export type CheckStatus = (typeof CHECK_STATUSES)[number];

/** What one go-live check found. */
export interface CheckResult {
  /** Stable; for programs. With a name after a colon where there is one for each merchant or integration. */
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  /** A sentence for a person: what was found and, if need be, what to do. Without any secret. */
  readonly message: string;
}

/** One subject that is looked at before real payments are taken. */
export interface GoLiveCheck {
  run(): Promise<CheckResult[]>;
}

type Finding = readonly [status: CheckStatus, message: string];

export function checkResult(id: string, title: string, [status, message]: Finding): CheckResult {
  return { id, title, status, message };
}
