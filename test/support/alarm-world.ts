import { AlarmEvaluator } from '../../src/alarms/alarm-evaluator.js';
import { newId } from '../../src/common/ids.js';
import { OutboxWorker } from '../../src/outbox/outbox-worker.js';
import { type SeenRequest, startWireStub, type WireStub } from '../mygw/support/wire-stub.js';
import type { ApiClient } from './api-client.js';
import { type Mailbox, startMailbox } from './mailbox.js';
import { owner, WITH_OWNER } from './staff.js';
import { World } from './world.js';

/** A gateway with a channel of either kind, and their receivers. Rounds of the schedulers are the test's. */
export class AlarmWorld {
  private constructor(
    readonly world: World,
    readonly mailbox: Mailbox,
    readonly receiver: WireStub,
    /** The first owner. */
    public client: ApiClient,
    readonly webhook: { readonly id: string; readonly secret: string },
    readonly email: { readonly id: string },
  ) {}

  static async start(): Promise<AlarmWorld> {
    const mailbox = await startMailbox();
    const receiver = await startWireStub();
    const smtp = { SMTP_URL: mailbox.url, SMTP_FROM: 'Gateway <gateway@example.com>' };
    const world = await World.start({ settings: { ...WITH_OWNER, ...smtp } });
    stopSchedules(world.app);
    const client = await owner(world);
    const { body: hook } = await client.post('/alarm-channels', {
      ...{ name: 'Hook', kind: 'webhook', url: receiver.url },
    });
    const recipients = ['ops@example.com'];
    const { body: mail } = await client.post('/alarm-channels', { name: 'Mail', kind: 'email', recipients });
    return new AlarmWorld(world, mailbox, receiver, client, hook as AlarmWorld['webhook'], mail as { id: string });
  }

  async close(): Promise<void> {
    await this.world.close();
    await Promise.all([this.mailbox.close(), this.receiver.close()]);
  }

  /** Nothing was received yet, and whatever comes is taken. */
  forget(): void {
    this.receiver.answer(200, 'thanks');
    (this.receiver.requests as SeenRequest[]).length = 0;
    this.mailbox.mails.length = 0;
  }

  /** One round of the rules. */
  evaluate(): Promise<void> {
    return this.world.app.get(AlarmEvaluator).round();
  }

  /** Sends what is due. */
  send(): Promise<void> {
    return this.world.app.get(OutboxWorker).round();
  }

  /** Signs the owner in again: a session does not last for the hours that a clock was advanced. */
  async signIn(): Promise<void> {
    this.client = await owner(this.world);
  }

  /** Adds a rule, with a name of its own. */
  async rule(draft: object): Promise<{ id: string; name: string }> {
    const { status, body, text } = await this.client.post('/alarm-rules', { name: `Rule ${newId()}`, ...draft });
    if (status !== 201) throw new Error(`POST /alarm-rules answered ${String(status)}: ${text}`);
    return body as { id: string; name: string };
  }
}

export function stopSchedules(app: World['app']): void {
  app.get(OutboxWorker)['rounds'].hold();
  app.get(AlarmEvaluator)['rounds'].hold();
}
