import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of days by quarters of an hour has another form. It is counted again, also on the way back. */
export class KeptDayNumbers1795600000000 implements MigrationInterface {
  readonly name = 'KeptDayNumbers1795600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM kept_days WHERE name = 'quarters'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.up(runner);
  }
}
