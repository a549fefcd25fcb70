import { Injectable } from '@nestjs/common';

export interface HttpObservation {
  readonly method: string;
  /** The route's pattern, never the path itself. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

export interface ProviderObservation {
  readonly call: 'payment' | 'query' | 'reversal';
  /** What came of it, in the words of the port. */
  readonly outcome: string;
  readonly code: string;
  readonly seconds: number;
}

/** Something that was committed to the ledger. */
export interface LedgerObservation {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly cardType: string | null;
}

/** What the gateway tells of its own work while it works. As it stands nobody listens; metrics do. */
@Injectable()
export class Telemetry {
  http(_observation: HttpObservation): void {}

  provider(_observation: ProviderObservation): void {}

  callback(_channel: string, _verdict: string): void {}

  ledger(_observation: LedgerObservation): void {}

  unitOfWork(_result: 'committed' | 'failed', _seconds: number): void {}
}
