import { connect, createServer, type Server, type Socket } from 'node:net';

/** Sends each connection to any of several ports, as a load balancer without sticky sessions does. */
export class Balancer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private turn = 0;

  constructor(private readonly portsUp: () => readonly number[]) {
    this.server = createServer((socket) => {
      this.pass(socket);
    });
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', resolve);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
      for (const socket of this.sockets) socket.destroy();
    });
  }

  private pass(socket: Socket): void {
    const ports = this.portsUp();
    this.turn += 1;
    const port = ports[this.turn % ports.length];
    this.watch(socket);
    if (port === undefined) {
      socket.resetAndDestroy();
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    this.watch(upstream);
    socket.pipe(upstream).pipe(socket);
    socket.once('close', () => upstream.destroy());
    upstream.once('close', () => socket.destroy());
  }

  private watch(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.sockets.delete(socket));
  }
}
