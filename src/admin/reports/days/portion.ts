/** On SQLite a statement answers on the gateway's own thread: payments are not kept waiting longer than about this. */
const PATIENCE_MS = 25;
const MOST_TIMES = 4;

/** How much a statement takes at once, of whatever is taken in portions: as much as takes about the time that others can wait. */
export class Portion {
  /** @param size how much at first; Infinity: all at once, always */
  constructor(public size: number) {}

  /** @param taken how much of it the work takes; at most the size, which it changes */
  async take<Result>(taken: number, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    const result = await work();
    const times = PATIENCE_MS / Math.max(performance.now() - begun, 1);
    if (this.size !== Infinity) this.size = Math.max(1, Math.floor(taken * Math.min(MOST_TIMES, times)));
    return result;
  }
}
