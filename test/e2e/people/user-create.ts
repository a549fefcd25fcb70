import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../../src/cli/program.js';
import { PASSWORD, signedIn } from '../../support/staff.js';
import { world } from './stage.js';

describe('user:create', () => {
  async function run(password: string, ...args: string[]) {
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    const terminal = { out: say, err: say, variables: {}, loadEnvironment: () => world.environment };
    const code = await runCli(['user:create', ...args], { ...terminal, readSecret: () => Promise.resolve(password) });
    return { code, said: said.join('') };
  }
  const kim = ['--email', 'Kim@example.com', '--name', 'Kim Lee', '--role', 'operator'];

  it('adds a person who can sign in', async () => {
    expect(await run(PASSWORD, ...kim)).toEqual({ code: 0, said: 'operator kim@example.com: created\n' });
    expect((await signedIn(world, 'kim@example.com')).csrfToken).not.toBeNull();
  });

  it('refuses what the API refuses, in words', async () => {
    expect(await run(PASSWORD, ...kim)).toEqual({ code: 1, said: 'Nothing was changed: email taken\n' });
    const other = ['--email', 'bo@example.com', '--name', 'Bo', '--role', 'auditor'];
    expect(await run('Password1234', ...other)).toMatchObject({ code: 1, said: expect.stringContaining('commonest') });
    expect(await run('', ...other)).toMatchObject({ code: 1, said: expect.stringContaining('password') });
    expect(await run(PASSWORD, '--email', 'x', '--name', 'Bo', '--role', 'root')).toMatchObject({ code: 2 });
    expect(await run(PASSWORD, ...other, '--password', PASSWORD)).toMatchObject({ code: 2 });
  });
});
