import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { MayBeAbsent } from './problem/optional.decorator.js';

/** How much of a list is wanted at once. */
export class PageLimit {
  @ApiProperty({ required: false, minimum: 1, maximum: 200, default: 50, example: 50, type: 'integer' })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;
}

/** Which part of a list is wanted. The cursor is the key of the last item before it, so every page costs the same. */
export class PageQuery extends PageLimit {
  @ApiProperty({ required: false, description: '`nextCursor` of the page before', type: String })
  @MayBeAbsent()
  @Matches(/^[0-9a-f-]{36}$/, { message: 'must be the nextCursor of an answer' })
  cursor?: string;
}

export interface Page<T> {
  readonly items: T[];
  /** For the next page; null: this is the last one. */
  readonly nextCursor: string | null;
}

/**
 * A page of a list that is in the order of its keys.
 *
 * @param read gives up to `limit` rows behind a key
 */
export async function readPage<Row extends { readonly id: string }, Item>(
  { limit, cursor }: PageQuery,
  read: (limit: number, after: string | null) => Promise<Row[]>,
  show: (row: Row) => Item,
): Promise<Page<Item>> {
  const rows = await read(limit + 1, cursor ?? null);
  const shown = rows.slice(0, limit);
  return { items: shown.map(show), nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
