/**
 * Loaded into each gateway before its own program. The gateway itself is the one that ships; only its clock may be
 * ahead (so that hours pass in seconds), and it ends with the process that started it, however that ends.
 */
const ahead = Number(process.env.CHAOS_CLOCK_AHEAD_MS ?? '0');
if (ahead > 0) {
  const now = Date.now;
  Date.now = () => now() + ahead;
}

if (process.channel) {
  process.once('disconnect', () => process.exit(1));
  process.channel.unref();
}
