import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two answers count only where they say the same. What was counted before is counted anew: one query more. */
export class AbsenceSaid1795610000000 implements MigrationInterface {
  readonly name = 'AbsenceSaid1795610000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attempts ADD COLUMN absence_said varchar(32)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attempts DROP COLUMN absence_said`);
  }
}
