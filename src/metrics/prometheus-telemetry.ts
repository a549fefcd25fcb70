import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import {
  type HttpObservation,
  type LedgerObservation,
  type ProviderObservation,
  Telemetry,
} from '../common/telemetry.js';
import { Metrics } from './metrics.js';

const FAST = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NETWORK = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 12, 20, 60, 120];
const ENDS = new Set(['succeeded', 'failed', 'cancelled', 'expired']);

/** Counts. No label has a value that comes from outside: nobody can fill the memory, or read a secret here. */
@Injectable()
export class PrometheusTelemetry extends Telemetry {
  private readonly requests: Histogram;
  private readonly calls: Histogram;
  private readonly callOutcomes: Counter;
  private readonly callbacks: Counter;
  private readonly payments: Counter;
  private readonly attempts: Counter;
  private readonly attention: Counter;
  private readonly units: Histogram;

  constructor({ registry }: Metrics) {
    super();
    const registers = [registry];
    const histogram = (name: string, help: string, labelNames: string[], buckets = FAST) =>
      new Histogram({ name: `gateway_${name}`, help, labelNames, buckets, registers });
    const counter = (name: string, help: string, ...labelNames: string[]) =>
      new Counter({ name: `gateway_${name}`, help, labelNames, registers });
    this.requests = histogram('http_request_seconds', 'Requests, by route pattern', ['method', 'route', 'status']);
    this.calls = histogram('provider_call_seconds', 'Calls to the payment provider', ['call', 'outcome'], NETWORK);
    this.callOutcomes = counter('provider_calls_total', 'What came of calls', 'call', 'outcome', 'code');
    this.callbacks = counter('callbacks_total', 'Callbacks of the provider', 'channel', 'verdict');
    this.payments = counter('payments_total', 'Transactions that came to an end', 'outcome', 'card_type');
    this.attempts = counter('attempts_total', 'Orders by state reached', 'status', 'card_type', 'code');
    this.attention = counter('attention_raised_total', 'Transactions that began to need a person', 'code');
    this.units = histogram('unit_of_work_seconds', 'Units of work, with their wait for the database', ['result']);
  }

  override http({ method, route, status, seconds }: HttpObservation): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  override provider({ call, outcome, code, seconds }: ProviderObservation): void {
    this.calls.observe({ call, outcome }, seconds);
    this.callOutcomes.inc({ call, outcome, code });
  }

  override callback(channel: string, verdict: string): void {
    this.callbacks.inc({ channel, verdict });
  }

  override ledger({ kind, data, cardType }: LedgerObservation): void {
    const card_type = cardType ?? 'none';
    const to = String(data['to']);
    const code = word(data['code']);
    if (kind === 'transaction_moved' && ENDS.has(to)) this.payments.inc({ outcome: to, card_type });
    if (kind === 'attempt_moved') this.attempts.inc({ status: to, card_type, code });
    if (kind === 'attention_raised') this.attention.inc({ code });
  }

  override unitOfWork(result: 'committed' | 'failed', seconds: number): void {
    this.units.observe({ result }, seconds);
  }
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : 'none';
}
