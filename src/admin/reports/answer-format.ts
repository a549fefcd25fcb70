import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Response } from 'express';
import { CsvEncoder } from '../exports/csv-encoder.js';
import type { Cell } from '../exports/cell.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';

export const REPORT_FORMATS = ['json', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The field of a query that says how a report is wanted. */
export function FormatProperty(): PropertyDecorator {
  const decorators = [
    ApiProperty({ required: false, enum: REPORT_FORMATS, enumName: 'ReportFormat', default: 'json' }),
    MayBeAbsent(),
    IsIn(REPORT_FORMATS),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}

export type CsvRow = Readonly<Record<string, Cell>>;

/** Answers with the rows as a CSV file; what a row does not have stays empty. @param name without its extension */
export function sendCsv(response: Response, name: string, columns: readonly string[], rows: readonly CsvRow[]): string {
  const encoder = new CsvEncoder();
  response.set({
    'Content-Type': encoder.contentType,
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  });
  const cells = rows.map((row) => columns.map((column) => row[column] ?? null));
  return Buffer.concat([encoder.begin(columns), encoder.rows(cells)]).toString();
}
