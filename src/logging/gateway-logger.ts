import type { LoggerService } from '@nestjs/common';
import { type Level, LEVELS, logRecord, type LogRecord } from './log-record.js';

export interface LogSink {
  /** The least urgent level that is written; null for none. */
  readonly level: Level | null;
  readonly format: (record: LogRecord) => string;
  readonly write: (line: string) => void;
}

/** Nest's `Logger` writes through this. Every line knows the request and the transaction it belongs to. */
export class GatewayLogger implements LoggerService {
  private readonly wanted: ReadonlySet<Level>;

  constructor(private readonly sink: LogSink) {
    this.wanted = new Set(sink.level === null ? [] : LEVELS.slice(0, LEVELS.indexOf(sink.level) + 1));
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.put('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.put('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.put('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.put('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.put('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.put('fatal', message, rest);
  }

  private put(level: Level, message: unknown, rest: readonly unknown[]): void {
    if (!this.wanted.has(level)) return;
    this.sink.write(this.sink.format(logRecord(level, message, rest)));
  }
}
