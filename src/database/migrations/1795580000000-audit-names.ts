import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries of the audit log are found by the names of who did something, and of what it was done to. */
export class AuditNames1795580000000 implements MigrationInterface {
  readonly name = 'AuditNames1795580000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX audit_entries_actor_name ON audit_entries (actor_name, number)`);
    await runner.query(`CREATE INDEX audit_entries_subject_name ON audit_entries (subject_name, number)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX audit_entries_subject_name`);
    await runner.query(`DROP INDEX audit_entries_actor_name`);
  }
}
