import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { readDatabaseUrl } from '../../database/database-url.js';
import { SecretBox } from '../../secret-box/secret-box.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

const OTHERS = 0o077;

/** Without the master key the stored secrets are lost; with it and the database anybody has them. */
@Injectable()
export class MasterKeyCheck implements GoLiveCheck {
  constructor(
    private readonly environment: Environment,
    private readonly box: SecretBox,
  ) {}

  async run(): Promise<CheckResult[]> {
    return [checkResult('master_key', 'Master key', this.verdict())];
  }

  private verdict(): Verdict {
    const { MASTER_KEY, MASTER_KEY_FILE: file } = this.environment;
    const [keyId = '', ...older] = this.box.keyIds;
    if (older.length > 0) return ['warning', found('key_rotation_unfinished')];
    if (MASTER_KEY !== undefined) return ['ok', found('key_in_settings', { key: keyId })];
    if ((statSync(file).mode & OTHERS) !== 0) return ['failed', found('key_file_readable', { file })];
    if (this.isBesideDatabase(file)) return ['warning', found('key_beside_database', { file })];
    return ['ok', found('key_in_file', { key: keyId, file })];
  }

  private isBesideDatabase(file: string): boolean {
    const location = readDatabaseUrl(this.environment.DATABASE_URL);
    return location.kind === 'sqlite' && resolve(dirname(file)) === resolve(dirname(location.path));
  }
}
