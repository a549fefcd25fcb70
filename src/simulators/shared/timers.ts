/** Timers that never keep the process alive and that end together when their server closes. */
export class Timers {
  private readonly running = new Map<NodeJS.Timeout, () => void>();
  private closed = false;

  /** Resolves after so many milliseconds, or at once when the timers are closed: look at `isClosed` afterwards. */
  sleep(milliseconds: number): Promise<void> {
    if (this.closed || milliseconds <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.running.delete(timer);
        resolve();
      }, milliseconds).unref();
      this.running.set(timer, resolve);
    });
  }

  get isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    this.closed = true;
    this.release();
  }

  /** Whoever sleeps wakes up now. */
  release(): void {
    for (const [timer, resolve] of this.running) {
      clearTimeout(timer);
      resolve();
    }
    this.running.clear();
  }
}
