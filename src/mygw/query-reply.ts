import { IsOptional, Matches } from 'class-validator';
import { asJsonObject, readAs, WireText, type JsonObject } from './wire-json.js';

/**
 * The `reply` of a query (protocols.md, section 2): what we use of it. Names are matched in any letter case, which has
 * been seen to vary. Every text is as it came: the signature is made over these.
 */
export class QueryReply {
  @WireText(64, 'amount')
  amount?: string;

  /** What is not settled yet. */
  @WireText(64, 'balance')
  balance?: string;

  @WireText(16, 'currency')
  currency?: string;

  @WireText(128, 'orderid')
  orderId?: string;

  @WireText(128, 'merchantid')
  merchantId?: string;

  @WireText(256, 'clientid')
  clientId?: string;

  @WireText(128, 'signature')
  signature?: string;

  /** ISO 8601, with or without a zone. */
  @WireText(64, 'date')
  date?: string;

  @WireText(1000, 'detail')
  detail?: string;

  @WireText(1000, 'reason')
  reason?: string;

  @WireText(3, 'result')
  @IsOptional()
  @Matches(/^\d{1,3}$/)
  result?: string;

  @WireText(64, 'settlement')
  settlement?: string;

  @WireText(16, 'success')
  success?: string;
}

/** Reads the `reply` object of an answer; null where it is none, or a field we use is not as the manual has it. */
export function readQueryReply(answer: JsonObject | null): QueryReply | null {
  const reply = asJsonObject(answer?.['reply']);
  const lowered = reply && withLowerCaseNames(reply);
  return lowered && readAs(QueryReply, lowered);
}

/** Null when two names differ in letter case alone: it could not be said which one counts. */
function withLowerCaseNames(object: JsonObject): JsonObject | null {
  const entries = Object.entries(object).map(([name, value]) => [name.toLowerCase(), value] as const);
  return new Set(entries.map(([name]) => name)).size === entries.length ? Object.fromEntries(entries) : null;
}
