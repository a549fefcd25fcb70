import { describe, expect, it } from '@jest/globals';
import { GatewayLogger } from './gateway-logger.js';
import { jsonLine, prettyLine } from './log-format.js';

function linesOf(format: typeof jsonLine, log: (logger: GatewayLogger) => void): string[] {
  const lines: string[] = [];
  log(new GatewayLogger({ level: 'trace', format, write: (line) => lines.push(line) }));
  return lines;
}

describe('a line of the log', () => {
  it('is there whatever is logged', () => {
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    const [line = ''] = linesOf(jsonLine, (logger) => {
      const values = { none: undefined, call: () => 1, big: 12n, endless, failed: new Error('token=ab12') };
      logger.warn({ msg: 'odd', ...values }, 'Test');
    });
    const record = JSON.parse(line) as Record<string, unknown>;
    expect(record).toMatchObject({ level: 'warn', context: 'Test', msg: 'odd', big: '12', endless: '[unreadable]' });
    expect(record).toMatchObject({ failed: 'Error: token=[secret]' });
    expect(record).not.toHaveProperty('none');
  });

  it.each([
    ['another line', 'refused\n12:00:00.000 INFO  Checkout: paid'],
    ['a line by another sign', 'refused\r\u0085\u2028paid'],
    ['a command to the terminal', '\u001b[2K\u009b2Kpaid'],
  ])('keeps %s of a text from outside in its own entry', (_name, text) => {
    const [entry = '', ...others] = linesOf(prettyLine, (logger) => logger.warn(text, 'Test'));
    const [first = '', ...rest] = entry.slice(0, -1).split('\n');
    expect(others).toEqual([]);
    expect(first).toMatch(/^[\d:.]{12} WARN {2}Test: /);
    expect(rest.every((line) => line.startsWith('    '))).toBe(true);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(entry).not.toMatch(/[\r\u001b\u0080-\u009f\u2028]/);
  });
});
