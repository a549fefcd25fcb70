/**
 * Keeps what never changes (a version, an opened secret), up to a number of entries; the one not used for longest goes
 * first. Callers that ask for the same key at the same time share one load; a failed one is not kept.
 */
export class BoundedCache<T> {
  private readonly entries = new Map<string, Promise<T>>();

  constructor(private readonly capacity: number) {}

  get(key: string, load: () => Promise<T>): Promise<T> {
    const entry = this.entries.get(key) ?? this.load(key, load);
    // A Map keeps the order of insertion: taken out and put in again, the entry is the newest.
    this.entries.delete(key);
    this.entries.set(key, entry);
    if (this.entries.size > this.capacity) this.dropOldest();
    return entry;
  }

  private load(key: string, load: () => Promise<T>): Promise<T> {
    const entry = load();
    entry.catch(() => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    });
    return entry;
  }

  private dropOldest(): void {
    for (const key of this.entries.keys()) {
      this.entries.delete(key);
      return;
    }
  }
}
