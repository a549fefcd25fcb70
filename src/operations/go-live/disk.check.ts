import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { readDatabaseUrl } from '../../database/database-url.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

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

  private async verdict(): Promise<Verdict> {
    const location = readDatabaseUrl(this.environment.DATABASE_URL);
    if (location.kind === 'postgres') return ['skipped', found('disk_elsewhere')];
    const { bavail, bsize } = await statfs(dirname(location.path));
    return diskVerdict(bavail * bsize);
  }
}

/** @param free bytes */
export function diskVerdict(free: number): Verdict {
  const finding = found('disk_free', { megabytes: Math.floor(free / MEGABYTE) });
  if (free < TOO_LITTLE) return ['failed', finding];
  return [free < LITTLE ? 'warning' : 'ok', finding];
}
