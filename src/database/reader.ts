import type { EntityManager } from 'typeorm';

/** Reads what is committed; never sees the middle of a unit of work. Not for writing. */
export abstract class Reader {
  abstract get manager(): EntityManager;
}
