import { type Command, Option } from 'commander';
import { type Role, ROLES } from '../admin/auth/permissions.js';
import { CreateUserDto } from '../admin/users/user.dto.js';
import { UsersService } from '../admin/users/users.service.js';
import type { Actor } from '../common/actor.js';
import { throwIfAny } from '../merchants/input/problem.js';
import { readInput } from '../merchants/input/read-input.js';
import { withServices } from './cli.module.js';
import type { Terminal } from './terminal.js';

const ACTOR: Actor = { kind: 'command', id: 'user:create', name: 'user:create', address: null, correlationId: null };

interface Options {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Also the way back in when no owner can sign in any more: whoever may run commands can make one. */
export function userCreate(program: Command, terminal: Terminal): void {
  program
    .command('user:create')
    .requiredOption('--email <EMAIL>', 'what they sign in with')
    .requiredOption('--name <NAME>', 'as others see them')
    .addOption(new Option('--role <ROLE>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .description('add a person; the password is asked for, or read from standard input')
    .action((options: Options) => create(options, terminal));
}

async function create({ email, name, role }: Options, terminal: Terminal): Promise<void> {
  const environment = terminal.loadEnvironment();
  const password = (await terminal.readSecret?.('Password: ')) ?? '';
  const { input, problems } = readInput(CreateUserDto, { email, name, role, password });
  throwIfAny(problems);
  const user = await withServices(environment, (services) => services.get(UsersService).create(input, ACTOR));
  terminal.out(`${user.role} ${user.email}: created\n`);
}
