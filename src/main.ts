import 'reflect-metadata';

const OLDEST_NODE = [22, 12] as const;

function isNodeNewEnough(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

// The databases' drivers crash on an older Node without a word, so nothing of them is loaded before this is known.
if (isNodeNewEnough()) {
  const { start } = await import('./start.js');
  await start();
} else {
  const needed = OLDEST_NODE.join('.');
  process.stderr.write(`The gateway needs Node ${needed} or newer; this is ${process.version}. Use "npm start".\n`);
  process.exitCode = 1;
}
