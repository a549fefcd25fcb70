import 'reflect-metadata';
import { ConfigurationService } from '../configuration/configuration.service.js';
import { toDocument } from '../configuration/configuration-document.js';
import { demoPorts } from '../config/demo-ports.js';
import { type Environment, EnvironmentError } from '../config/environment.js';
import { loadEnvironment } from '../config/load-environment.js';
import { createApp } from '../create-app.js';
import { gatewayUrl } from '../integrations/gateway-url.js';
import { commandActor } from '../operations/command-actor.js';
import { startMygwSimulator } from '../simulators/mygw/index.js';
import { startOfficeRndSimulator } from '../simulators/officernd/index.js';
import { DEMO_ACCOUNT, DEMO_INVOICES, DEMO_OWNER, demoConfiguration, newSecret } from './sample-configuration.js';

const SLUG = 'harbour';

/** The gateway with a stand-in at either end and a sample configuration. Nothing leaves this machine. */
async function main(): Promise<void> {
  const environment = loadEnvironment({
    DATABASE_URL: 'sqlite:data/demo.sqlite',
    ADMIN_EMAIL: DEMO_OWNER.email,
    ADMIN_PASSWORD: DEMO_OWNER.password,
    AUDIT_CHECKPOINT_FILE: 'data/demo-audit-checkpoints.jsonl',
    LOG_LEVEL: 'warn',
  });
  const ports = demoPorts();
  const secret = newSecret();
  const provider = await startMygwSimulator({
    port: ports.mygw,
    merchants: [DEMO_ACCOUNT],
  });
  const host = await startOfficeRndSimulator({
    port: ports.officeRnd,
    gatewayUrl: gatewayUrl(environment.PUBLIC_URL, SLUG),
    secret,
    invoices: DEMO_INVOICES,
  });
  const app = await createApp(environment);
  const configuration = demoConfiguration(provider.url, host.url, secret);
  await app
    .get(ConfigurationService)
    .apply(toDocument(configuration, { variables: {}, folder: '.' }), commandActor('demo'));
  await app.listen(environment.PORT, environment.HOST);
  say(environment, host.url, provider.url);
  stopOn(['SIGINT', 'SIGTERM'], () => Promise.all([app.close(), host.close(), provider.close()]));
}

function say(environment: Environment, host: string, provider: string): void {
  process.stdout.write(`
The demonstration runs. Nothing of it leaves this machine.

  1. OfficeRnD (stand-in)   ${host}
     Open it, and click "Pay with MYGW Payments" at an invoice.
  2. Payment gateway        ${environment.PUBLIC_URL}
     Where the customer chooses how to pay. API document: ${environment.PUBLIC_URL}/api/docs
  3. MYGW (stand-in)        ${provider}/panel
     All orders, and switches for everything that can go wrong.

  Sample login              ${DEMO_OWNER.email} / ${DEMO_OWNER.password}
     For the dashboard: ${environment.PUBLIC_URL}/admin
  Database                  ${environment.DATABASE_URL}

Ctrl-C stops all three.
`);
}

function stopOn(signals: readonly NodeJS.Signals[], stop: () => Promise<unknown>): void {
  let stopping = false;
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop().finally(() => process.exit(0));
    });
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    return `${error.message}. Set PORT, DEMO_OFFICERND_PORT or DEMO_MYGW_PORT to another one.`;
  }
  return error instanceof EnvironmentError ? error.message : (error.stack ?? error.message);
}
