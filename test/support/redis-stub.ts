import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A Redis server as far as counting goes: enough of its protocol for a script that counts. */
export interface RedisStub {
  readonly url: string;
  /** How many counts it was asked for. */
  counts(): number;
  /** From now on takes commands and answers none, as a machine that hangs. */
  hang(): void;
  close(): Promise<void>;
}

const MINUTE_MS = 60_000;

export async function startRedisStub(): Promise<RedisStub> {
  const counters = new Map<string, number>();
  const sockets = new Set<Socket>();
  let counts = 0;
  let hangs = false;

  /** `EVAL script 1 key points …`: the one thing that is asked for. */
  function answer([name = '', ...rest]: readonly string[]): string {
    if (name !== 'eval') return name === 'info' ? bulk('redis_version:7.0.0') : '+OK\r\n';
    const [, , key = '', points = '0'] = rest;
    counts += 1;
    const consumed = (counters.get(key) ?? 0) + Number(points);
    counters.set(key, consumed);
    return `*2\r\n:${String(consumed)}\r\n:${String(MINUTE_MS)}\r\n`;
  }

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    let unread = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      const { commands, rest } = readCommands(unread + chunk);
      unread = rest;
      for (const command of commands) {
        const reply = command[0] === 'evalsha' ? '-NOSCRIPT No matching script.\r\n' : answer(command);
        if (!hangs) socket.write(reply);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `redis://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    counts: () => counts,
    hang: () => (hangs = true),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const bulk = (text: string) => `$${String(text.length)}\r\n${text}\r\n`;

/** Commands are arrays of bulk strings: `*2\r\n$3\r\nGET\r\n$1\r\nx\r\n`. Good for ASCII. */
function readCommands(text: string): { commands: string[][]; rest: string } {
  const commands: string[][] = [];
  let rest = text;
  for (;;) {
    const command = readCommand(rest);
    if (!command) return { commands, rest };
    commands.push(command.words);
    rest = rest.slice(command.length);
  }
}

function readCommand(text: string): { words: string[]; length: number } | null {
  const head = /^\*(\d+)\r\n/.exec(text);
  if (!head) return null;
  let position = head[0].length;
  const words: string[] = [];
  while (words.length < Number(head[1])) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(position, position + 20));
    if (!size) return null;
    position += size[0].length;
    const end = position + Number(size[1]);
    if (text.length < end + 2) return null;
    words.push(words.length === 0 ? text.slice(position, end).toLowerCase() : text.slice(position, end));
    position = end + 2;
  }
  return { words, length: position };
}
