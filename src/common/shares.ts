interface Running {
  readonly account: string;
  readonly subject: string | undefined;
}

/**
 * What runs in the background, limited in all and for each account: one whose provider does not answer fills its own share
 * of the places (twice that at most), and never those of the others.
 */
export class Shares {
  private readonly running = new Map<Promise<void>, Running>();

  /** @param limits places in all, and how many an account may have before nothing more is taken up for it */
  constructor(private readonly limits: { readonly total: number; readonly share: number }) {}

  /** How much may be taken up at once: a share at most, so that no account gets all of the places in one go. */
  get free(): number {
    return Math.max(0, Math.min(this.limits.total - this.running.size, this.limits.share));
  }

  /** All that something runs for. */
  get accounts(): string[] {
    return [...this.counts().keys()];
  }

  /** Those that nothing more is to be taken up for. */
  get full(): string[] {
    return [...this.counts()].filter(([, count]) => count >= this.limits.share).map(([account]) => account);
  }

  /** What is being worked on, where that was named. */
  get subjects(): string[] {
    return [...this.running.values()].flatMap(({ subject }) => subject ?? []);
  }

  /** @param work never rejects */
  add(account: string, work: Promise<void>, subject?: string): void {
    const running = work.finally(() => this.running.delete(running));
    this.running.set(running, { account, subject });
  }

  /** Resolves when all that runs now is over. */
  async ended(): Promise<void> {
    await Promise.all(this.running.keys());
  }

  private counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { account } of this.running.values()) counts.set(account, (counts.get(account) ?? 0) + 1);
    return counts;
  }
}
