import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../config/environment.js';
import { readDatabaseUrl } from '../../database/database-url.js';
import { SecretBox } from '../../secret-box/secret-box.js';
import { checkResult, type CheckResult, type CheckStatus, type GoLiveCheck } from './check.js';

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

  private verdict(): [CheckStatus, string] {
    const { MASTER_KEY, MASTER_KEY_FILE: file } = this.environment;
    const [keyId = '', ...older] = this.box.keyIds;
    if (older.length > 0) return ['warning', 'A rotation is not finished: run keys:rotate'];
    if (MASTER_KEY !== undefined) return ['ok', `${keyId} is in the settings; keep a copy apart from the backups`];
    if ((statSync(file).mode & OTHERS) !== 0) return ['failed', `${file} can be read by others: chmod 600 ${file}`];
    if (this.isBesideDatabase(file)) {
      return [
        'warning',
        `${file} is in the folder of the database: whoever copies the folder has both. Put it elsewhere ` +
          '(MASTER_KEY_FILE), and a copy where the backups are not',
      ];
    }
    return ['ok', `${keyId} is in ${file}; keep a copy apart from the backups`];
  }

  private isBesideDatabase(file: string): boolean {
    const location = readDatabaseUrl(this.environment.DATABASE_URL);
    return location.kind === 'sqlite' && resolve(dirname(file)) === resolve(dirname(location.path));
  }
}
