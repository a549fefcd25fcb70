import { Module } from '@nestjs/common';
import { BuiltDashboard } from './built-dashboard.js';
import { DashboardController } from './dashboard.controller.js';

/** Serves what `npm run build` makes of admin-ui/. Knows nothing of the gateway. */
@Module({
  controllers: [DashboardController],
  providers: [{ provide: BuiltDashboard, useFactory: () => new BuiltDashboard() }],
})
export class DashboardModule {}
