import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The secret that a webhook's was before, while both sign its messages. */
export class WebhookSecrets1795550000000 implements MigrationInterface {
  readonly name = 'WebhookSecrets1795550000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE alarm_channels ADD COLUMN previous_secret text`);
    await runner.query(`ALTER TABLE alarm_channels ADD COLUMN previous_secret_until bigint`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE alarm_channels DROP COLUMN previous_secret_until`);
    await runner.query(`ALTER TABLE alarm_channels DROP COLUMN previous_secret`);
  }
}
