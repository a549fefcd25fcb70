import pg from 'pg';

/**
 * A connection whose end ends nothing else. When the server hangs up in the very moment a new connection is handed over,
 * the pool listens no more and TypeORM not yet: the `error` that nobody hears would end the process. Whoever uses the
 * connection next is told by the failure of the query.
 */
export class SteadyClient extends pg.Client {
  constructor(options?: string | pg.ClientConfig) {
    super(options);
    this.on('error', () => undefined);
  }
}
