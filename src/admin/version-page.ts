import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { type Page, PageLimit } from './page.js';
import { MayBeAbsent } from './problem/optional.decorator.js';

/** Which part of a history is wanted, the newest first. */
export class VersionPageQuery extends PageLimit {
  @ApiProperty({ required: false, description: '`nextCursor` of the page before', type: 'integer', example: 7 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'must be the nextCursor of an answer' })
  @Min(1)
  @Max(2 ** 31 - 1)
  cursor?: number;
}

/** Versions below the cursor; they are numbered without a gap. @param current number of the newest */
export function versionsWanted({ limit, cursor }: VersionPageQuery, current: number): number[] {
  const newest = Math.min(current, (cursor ?? current + 1) - 1);
  return Array.from({ length: Math.max(0, Math.min(limit, newest)) }, (_, index) => newest - index);
}

export function versionPage<Item extends { readonly version: number }>(items: Item[]): Page<Item> {
  const last = items.at(-1)?.version ?? 1;
  return { items, nextCursor: last > 1 ? String(last) : null };
}
