/** A client record; the fields besides the clientID are kept as they came (protocols.md §2). */
export interface ClientRecord {
  readonly clientID: string;
  readonly [field: string]: unknown;
}

export interface ClientPage {
  readonly clients: ClientRecord[];
  /** Value of `?next=` for the following page. */
  readonly next?: string;
}

const PAGE_SIZE = 20;

/** The clients of one merchant. */
export class ClientStore {
  private readonly records = new Map<string, ClientRecord>();

  get(clientID: string): ClientRecord | undefined {
    return this.records.get(clientID);
  }

  put(client: ClientRecord): void {
    this.records.set(client.clientID, client);
  }

  delete(clientID: string): boolean {
    return this.records.delete(clientID);
  }

  /** In the order of their ids, from the one after `after`. */
  list(after: string): ClientPage {
    const ids = [...this.records.keys()].sort().filter((id) => id > after);
    const clients = ids.slice(0, PAGE_SIZE).map((id) => this.records.get(id) ?? { clientID: id });
    const last = clients.at(-1)?.clientID;
    return ids.length > PAGE_SIZE && last !== undefined ? { clients, next: last } : { clients };
  }
}
