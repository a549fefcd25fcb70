import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Old messages of the outbox are found by when something last happened to them, to be removed. */
export class DeliveryLog1795560000000 implements MigrationInterface {
  readonly name = 'DeliveryLog1795560000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX outbox_messages_updated ON outbox_messages (updated_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX outbox_messages_updated`);
  }
}
