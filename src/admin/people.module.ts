import { Module } from '@nestjs/common';
import { ApiTokenStore } from './api-tokens/api-token.store.js';
import { Passwords } from './auth/passwords.js';
import { SessionStore } from './session/session.store.js';
import { UserStore } from './users/user.store.js';
import { UserWriter } from './users/user.writer.js';
import { UsersService } from './users/users.service.js';

const SERVICES = [ApiTokenStore, Passwords, SessionStore, UserStore, UserWriter, UsersService];

/** The staff without the web: for the command line, and for the API. */
@Module({ providers: SERVICES, exports: SERVICES })
export class PeopleModule {}
