import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startMygwSimulator } from '../../src/simulators/mygw/index.js';
import { startOfficeRndSimulator } from '../../src/simulators/officernd/index.js';
import { freePort } from '../../test/support/free-port.js';
import { SAMPLE, sampleConfiguration } from '../../test/support/sample.js';
import { LedgerDatabase } from '../ledger/database.js';
import { snapshotBuild } from './build.js';
import { Fleet } from './fleet.js';
import { GatewayProcess } from './gateway-process.js';
import { gatewaySettings, HOLD_MS } from './gateway-settings.js';
import { Stage } from './stage.js';

export interface StageOptions {
  readonly databaseUrl: string;
  readonly instances: number;
  /** For the build, the logs and the keys of this run. */
  readonly folder: string;
  /** A build made elsewhere; else that of this checkout. */
  readonly dist?: string | undefined;
}

export interface OpenStage {
  readonly stage: Stage;
  readonly close: () => Promise<void>;
  /** For the end of this process: leaves no child behind, waits for nothing. */
  readonly abandon: () => void;
}

/** Starts both stand-ins in this process and the gateway in processes of its own, configured by its own command. */
export async function openStage({ databaseUrl, instances, folder, dist }: StageOptions): Promise<OpenStage> {
  await snapshotBuild(folder, dist);
  const stage = new Stage();
  const ports = await freePorts(instances + 1);
  const [publicPort = 0] = instances === 1 ? ports : ports.slice(instances);
  const publicUrl = `http://127.0.0.1:${String(publicPort)}`;
  const settings = gatewaySettings(publicUrl, databaseUrl, folder);
  const faults = { holdMs: HOLD_MS };
  const provider = await startMygwSimulator({
    port: 0,
    merchants: [SAMPLE.account],
    faults,
    faultsFor: stage.faultsFor,
  });
  const host = await startOfficeRndSimulator({
    port: 0,
    gatewayUrl: SAMPLE.gatewayUrl(publicUrl),
    secret: SAMPLE.secret,
  });
  await configure(folder, settings, sampleConfiguration({ provider: provider.url, host: host.url }));
  const fleet = new Fleet(
    ports.slice(0, instances).map((port, number) => {
      return new GatewayProcess({ name: `gateway-${String(number + 1)}`, port, folder, settings });
    }),
    publicPort,
  );
  const database = await LedgerDatabase.open(databaseUrl);
  stage.open({ provider, host, fleet, database });
  const close = async (): Promise<void> => {
    await fleet.close();
    await Promise.all([provider.close(), host.close(), database.close()]);
  };
  try {
    await fleet.start();
  } catch (error) {
    await close();
    throw error;
  }
  return { stage, close, abandon: () => fleet.abandon() };
}

/** As a person does it: by the command, from a file. */
async function configure(folder: string, settings: Record<string, string>, configuration: object): Promise<void> {
  const file = join(folder, 'configuration.json');
  writeFileSync(file, JSON.stringify(configuration));
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  await promisify(execFile)(process.execPath, [join(folder, 'dist/cli/main.js'), 'config:apply', file], {
    cwd: folder,
    env,
  });
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}
