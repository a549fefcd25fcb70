import type { Difference } from './checks/compare.js';
import type { ChaosResult } from './run.js';

const SHOWN_IN_FULL = 5;

/** What a run found, for a terminal. The last line is `0 differences`, or how many there are. */
export function report(result: ChaosResult, replay: (index: number) => string): string {
  const { differences, problems, figures, byCheck, folder } = result;
  const count = differences.length + problems.length;
  return [
    '',
    table(figures),
    '',
    table(
      Object.fromEntries(
        Object.entries(byCheck).map(([name, found]) => [name, found === 0 ? 'ok' : `${String(found)} not`]),
      ),
    ),
    ...differences.slice(0, SHOWN_IN_FULL).map((difference) => describe(difference, replay)),
    ...differences
      .slice(SHOWN_IN_FULL)
      .map(({ record, found }) => `payment ${String(record.plan.index)}: ${found.join('; ')}`),
    ...problems,
    ...(count > 0 ? [`Logs of the gateway: ${folder}`] : []),
    '',
    `${String(count)} differences`,
  ].join('\n');
}

function table(figures: Readonly<Record<string, number | string>>): string {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  return Object.entries(figures)
    .map(([name, figure]) => `  ${name.padEnd(width)}  ${String(figure).padStart(8)}`)
    .join('\n');
}

function describe({ record, found, subject }: Difference, replay: (index: number) => string): string {
  const { plan } = record;
  const events = (subject?.events ?? []).map(
    ({ number, at, kind, data, attemptId }) =>
      `    ${String(number).padStart(3)}  ${new Date(at).toISOString()}  ${kind}  ${attemptId?.slice(-6) ?? ''}  ${JSON.stringify(data)}`,
  );
  const attempts = (subject?.attempts ?? []).map((attempt) => `    ${JSON.stringify(attempt)}`);
  const orders = (subject?.orders ?? []).map(({ orderId, state, amount, currency, createdAt, paidAt }) => {
    return `    ${JSON.stringify({ orderId, state, amount, currency, createdAt, paidAt })}`;
  });
  return [
    '',
    `Payment ${String(plan.index)} of seed ${plan.seed}:`,
    ...found.map((what) => `  - ${what}`),
    `  replay:  ${replay(plan.index)}`,
    `  plan:    ${JSON.stringify(plan)}`,
    '  seen from outside:',
    ...record.trail.map((line) => `    ${line}`),
    '  events:',
    ...events,
    '  attempts:',
    ...attempts,
    '  orders at the provider:',
    ...orders,
  ].join('\n');
}
