export interface PostgresServer {
  /** The maintenance database of the server's superuser. */
  readonly url: string;
  stop(this: void): Promise<void>;
}

export function startPostgres(): Promise<PostgresServer>;
