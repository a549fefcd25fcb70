import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent, headers unfolded; refuses recipients at `refused.example`. */
export interface Mailbox {
  readonly url: string;
  readonly mails: string[];
  /** What was taken is confirmed after it. */
  hold: Promise<unknown>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!address.endsWith('@refused.example')) return done();
      done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        mails.push(text.replace(/\r\n[ \t]+/g, ' '));
        void mailbox.hold.then(() => done());
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails,
    hold: Promise.resolve(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;
}
