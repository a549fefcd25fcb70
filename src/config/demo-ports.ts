import { EnvironmentError } from './environment.js';

const DEFAULTS = { DEMO_OFFICERND_PORT: 3001, DEMO_MYGW_PORT: 3002 } as const;

/**
 * The ports of the demonstration's two stand-ins.
 *
 * @throws EnvironmentError
 */
export function demoPorts(): { readonly officeRnd: number; readonly mygw: number } {
  return { officeRnd: portOf('DEMO_OFFICERND_PORT'), mygw: portOf('DEMO_MYGW_PORT') };
}

function portOf(name: keyof typeof DEFAULTS): number {
  const value = Number(process.env[name] || DEFAULTS[name]);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new EnvironmentError([`${name}: must be a port`]);
}
