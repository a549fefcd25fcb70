/** How far a verification is: entries, seals and transactions that were read, of those that there were when it began. */
export interface VerificationProgress {
  checked: number;
  total: number;
}

export function noProgress(): VerificationProgress {
  return { checked: 0, total: 0 };
}
