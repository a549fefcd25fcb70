/**
 * SQLSTATE classes: connection exception, a transaction that was rolled back for another's sake (a deadlock), insufficient
 * resources, a lock that was not to be had, operator intervention (a server that shuts down, a time-out).
 */
const POSTGRES_AWAY = /^(?:08|40|53|55P03|57014|57P)/;
/** What sockets report, and what the driver and TypeORM say of a connection that ended. */
const CONNECTION_CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const CONNECTION_WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query runner already released|Database connection provided by a query runner was already released)/;
const SQLITE_BUSY = /^SQLITE_BUSY/;

/**
 * Whether an error says that the database could not be used at this moment: away, shutting down, out of connections, or
 * locked by another process for longer than anyone waits. Nothing is wrong with the request then; it may be repeated.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && [POSTGRES_AWAY, CONNECTION_CODES, SQLITE_BUSY].some((form) => form.test(code))) {
    return true;
  }
  return CONNECTION_WORDS.test(error.message);
}
