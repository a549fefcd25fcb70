export default async function tearDown() {
  if (!globalThis.embeddedPostgres) return;
  await globalThis.embeddedPostgres.stop();
  delete globalThis.embeddedPostgres;
  delete process.env.TEST_POSTGRES_URL; // watch mode starts the next run in this same process
}
