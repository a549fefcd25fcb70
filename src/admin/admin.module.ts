import { Module } from '@nestjs/common';
import { AlarmsApiModule } from './alarms/alarms-api.module.js';
import { ApiTokensController } from './api-tokens/api-tokens.controller.js';
import { ApiTokensService } from './api-tokens/api-tokens.service.js';
import { AuditLogApiModule } from './audit-log/audit-log-api.module.js';
import { AuthModule } from './auth/auth.module.js';
import { PeopleModule } from './people.module.js';
import { SecuritySettingsController } from './auth/settings/security-settings.controller.js';
import { ReportsApiModule } from './reports/reports-api.module.js';
import { OwnSessions } from './session/own-sessions.js';
import { Reauthentication } from './session/reauthentication.js';
import { SessionOpener } from './session/session-opener.js';
import { SessionController } from './session/session.controller.js';
import { SessionsController } from './session/sessions.controller.js';
import { SignInDecision } from './session/sign-in-decision.js';
import { SignIn } from './session/sign-in.js';
import { GoLiveChecksApiModule } from './go-live-checks/go-live-checks-api.module.js';
import { InspectionsApiModule } from './inspections/inspections-api.module.js';
import { IntegrationsApiModule } from './integrations/integrations-api.module.js';
import { MerchantsApiModule } from './merchants/merchants-api.module.js';
import { RefundsApiModule } from './refunds/refunds-api.module.js';
import { TransactionsApiModule } from './transactions/transactions-api.module.js';
import { OwnAccountController } from './users/own-account.controller.js';
import { OwnAccount } from './users/own-account.js';
import { OwnSecondFactor } from './users/own-second-factor.js';
import { SecondFactorReset } from './users/second-factor-reset.js';
import { UsersController } from './users/users.controller.js';

/** The API for staff. */
@Module({
  imports: [
    AlarmsApiModule,
    AuditLogApiModule,
    AuthModule,
    PeopleModule,
    GoLiveChecksApiModule,
    InspectionsApiModule,
    IntegrationsApiModule,
    MerchantsApiModule,
    ReportsApiModule,
    RefundsApiModule,
    TransactionsApiModule,
  ],
  // `users/me` before `users/:id`: the first that fits answers.
  controllers: [
    SessionController,
    SessionsController,
    OwnAccountController,
    UsersController,
    ApiTokensController,
    SecuritySettingsController,
  ],
  providers: [
    ApiTokensService,
    OwnAccount,
    OwnSecondFactor,
    OwnSessions,
    Reauthentication,
    SecondFactorReset,
    SessionOpener,
    SignIn,
    SignInDecision,
  ],
})
export class AdminModule {}
