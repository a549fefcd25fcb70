import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { readDatabaseUrl } from '../../database/database-url.js';
import { checkResult, type CheckResult, type CheckStatus, type GoLiveCheck } from './check.js';

const MEGABYTE = 1_000_000;
const LITTLE = 1000 * MEGABYTE;
const TOO_LITTLE = 100 * MEGABYTE;

/** A full disk stops payments. */
@Injectable()
export class DiskCheck implements GoLiveCheck {
  constructor(private readonly environment: Environment) {}

  async run(): Promise<CheckResult[]> {
    return [checkResult('disk', 'Disk', await this.verdict())];
  }

  private async verdict(): Promise<[CheckStatus, string]> {
    const location = readDatabaseUrl(this.environment.DATABASE_URL);
    if (location.kind === 'postgres') return ['skipped', 'The database is a server: look there'];
    const { bavail, bsize } = await statfs(dirname(location.path));
    return diskVerdict(bavail * bsize);
  }
}

/** @param free bytes */
export function diskVerdict(free: number): [CheckStatus, string] {
  const message = `${String(Math.floor(free / MEGABYTE))} MB are free`;
  if (free < TOO_LITTLE) return ['failed', message];
  return [free < LITTLE ? 'warning' : 'ok', message];
}
