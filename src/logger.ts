import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Environment } from './config/environment.js';

const LEVELS: Readonly<Record<string, LogLevel[]>> = {
  silent: [],
  fatal: ['fatal'],
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug'],
  trace: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** The log of the process: JSON lines in production, readable ones in development. */
export function createLogger({ LOG_LEVEL, LOG_FORMAT }: Environment): ConsoleLogger {
  return new ConsoleLogger({ logLevels: LEVELS[LOG_LEVEL] ?? [], json: LOG_FORMAT === 'json', colors: false });
}
