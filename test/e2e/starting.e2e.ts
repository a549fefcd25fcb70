import { connect, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { buildFolder, GatewayProcess } from '../support/gateway-process.js';
import { get } from '../support/http.js';
import { World } from '../support/world.js';

/** Stands before the database, and hangs up on the first connections, as a server does that is about to restart. */
async function hangingUpOn(databaseUrl: string, connections: number) {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let refused = 0;
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    if (refused < connections) {
      refused += 1;
      socket.destroy();
      return;
    }
    const onward = connect(Number(port), hostname).on('error', () => socket.destroy());
    sockets.add(onward);
    socket.on('close', () => onward.destroy()).pipe(onward);
    onward.on('close', () => socket.destroy()).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
  return {
    url: url.href,
    refused: () => refused,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** On PostgreSQL alone: SQLite is a file, which is there or is made. */
describe('a gateway and its database', () => {
  let world: World;
  let build: Awaited<ReturnType<typeof buildFolder>>;
  let proxy: Awaited<ReturnType<typeof hangingUpOn>> | undefined;

  beforeAll(async () => {
    build = await buildFolder();
    world = await World.start();
  }, 120_000);
  afterEach(() => proxy?.close());
  afterAll(async () => {
    await world.close();
    build.remove();
  });

  it('waits for a database that ends its connections meanwhile', async () => {
    const database = await hangingUpOn(world.environment.DATABASE_URL, 2);
    proxy = database;
    const gateway = await GatewayProcess.start(world, build.path, { DATABASE_URL: database.url });
    expect(database.refused()).toBe(2);
    await gateway.says('The database cannot be used yet');
    expect((await get(`${gateway.url}/health/live`)).status).toBe(200);
    gateway.child.kill('SIGTERM');
    expect(await gateway.ended()).toBe(0);
  });
});
