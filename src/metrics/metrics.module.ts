import { Global, Module } from '@nestjs/common';
import { Telemetry } from '../common/telemetry.js';
import { LedgerGauges } from './ledger-gauges.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';
import { PrometheusTelemetry } from './prometheus-telemetry.js';

/** Listens to what the gateway tells of its work, and shows it to Prometheus. */
@Global()
@Module({
  controllers: [MetricsController],
  providers: [Metrics, LedgerGauges, { provide: Telemetry, useClass: PrometheusTelemetry }],
  exports: [Telemetry],
})
export class MetricsModule {}
