import type { LoggerService } from '@nestjs/common';
import type { Environment } from './config/environment.js';
import { GatewayLogger } from './logging/gateway-logger.js';
import { jsonLine, prettyLine } from './logging/log-format.js';
import type { Level } from './logging/log-record.js';

/** The log of the process: JSON lines in production, readable ones in development. */
export function createLogger(
  { LOG_LEVEL, LOG_FORMAT }: Environment,
  write: (line: string) => void = (line) => process.stdout.write(line),
): LoggerService {
  const level = LOG_LEVEL === 'silent' ? null : (LOG_LEVEL as Level);
  return new GatewayLogger({ level, format: LOG_FORMAT === 'json' ? jsonLine : prettyLine, write });
}
