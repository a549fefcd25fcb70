import { describe, expect, it } from '@jest/globals';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isDatabaseAway } from './database-away.js';

const withCode = (code: string, message = 'some text') => Object.assign(new Error(message), { code });
const failed = (cause: Error) => new QueryFailedError('SELECT 1', [], cause);

describe('the database is away', () => {
  it.each([
    ['its server ends a connection', failed(withCode('57P01', 'terminating connection due to administrator command'))],
    ['its server starts up', withCode('57P03')],
    ['it ended one of two units that waited for each other', failed(withCode('40P01', 'deadlock detected'))],
    ['a statement waited too long', failed(withCode('57014', 'canceling statement due to statement timeout'))],
    ['it has no connection left', withCode('53300')],
    ['a connection broke', failed(withCode('08006'))],
    ['a connection ended', failed(new Error('Connection terminated unexpectedly'))],
    ['a connection ended in the middle of a unit', new QueryRunnerAlreadyReleasedError()],
    ['a connection ended between two statements of a unit', new QueryRunnerProviderAlreadyReleasedError()],
    ['nobody listens', withCode('ECONNREFUSED')],
    ['no connection becomes free', new Error('timeout exceeded when trying to connect')],
    ['another process has its lock', failed(withCode('SQLITE_BUSY', 'database is locked'))],
    ['another process keeps its lock', failed(withCode('SQLITE_BUSY_SNAPSHOT'))],
  ])('when %s', (_name, error) => {
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([
    ['a row is there already', failed(withCode('23505'))],
    ['a statement is wrong', failed(withCode('42P01'))],
    ['a row is there already, in SQLite', failed(withCode('SQLITE_CONSTRAINT_UNIQUE'))],
    ['something else is at fault', new TypeError('Connection is not a function')],
    ['it is no error', 'ECONNREFUSED'],
    ['there is nothing', undefined],
  ])('not when %s', (_name, error) => {
    expect(isDatabaseAway(error)).toBe(false);
  });
});
