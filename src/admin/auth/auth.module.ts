import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PeopleModule } from '../people.module.js';
import { Authentication } from './authentication.js';
import { AuthorizationGuard } from './authorization.guard.js';
import { RouteCheck } from './route-check.js';
import { RouteTable } from './route-table.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { FirstOwner } from './set-up/first-owner.js';
import { SetUpCode } from './set-up/set-up-code.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUp } from './set-up/set-up.js';
import { SecuritySettings } from './settings/security-settings.js';
import { Throttle } from './throttle/throttle.js';
import { TokenAuthenticator } from './token-authenticator.js';
import { SecondFactor } from './totp/second-factor.js';

const SERVICES = [Authentication, RouteTable, SecondFactor, SecuritySettings, SessionAuthenticator, Throttle];

/** Who sends a request, and whether they may. */
@Module({
  imports: [DiscoveryModule, PeopleModule],
  controllers: [SetUpController],
  providers: [
    ...SERVICES,
    FirstOwner,
    RouteCheck,
    SetUp,
    SetUpCode,
    TokenAuthenticator,
    { provide: APP_GUARD, useClass: AuthorizationGuard },
  ],
  exports: SERVICES,
})
export class AuthModule {}
