import 'reflect-metadata';
import { loadEnvironment } from '../config/load-environment.js';

const OLDEST_NODE = 22;

// The databases' drivers crash on an older Node without a word, so nothing of them is loaded before this is known.
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(`The gateway needs Node ${String(OLDEST_NODE)} or newer; this is ${process.version}.\n`);
  process.exitCode = 1;
} else {
  const [{ runCli }, { readSecret }] = await Promise.all([import('./program.js'), import('./read-secret.js')]);
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    readSecret,
    // Read after the settings are loaded, which also brings in the variables of `.env`.
    variables: process.env,
    loadEnvironment,
  });
}
