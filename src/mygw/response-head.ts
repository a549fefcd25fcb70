import { Matches } from 'class-validator';
import { plainText } from './provider-text.js';
import { asJsonObject, readAs, WireText, type JsonObject } from './wire-json.js';

/** The `response` object that the service wraps its answers in (protocols.md, section 2). */
class ResponseHeadFields {
  @WireText(3)
  @Matches(/^[1-5]\d\d$/)
  statusCode: string;

  @WireText(1000)
  message?: string;

  @WireText(1000)
  detail?: string;

  @WireText(1000)
  reason?: string;
}

/** What the service says of a call, its texts made plain. */
export interface ResponseHead {
  readonly statusCode: number;
  /** Message, detail and reason, in this order. */
  readonly text: string;
}

/** Reads `{"response": {"statusCode": …, …}}`, or gives null. */
export function readResponseHead(answer: JsonObject | null): ResponseHead | null {
  const response = asJsonObject(answer?.['response']);
  const fields = response && readAs(ResponseHeadFields, response);
  if (!fields?.statusCode) return null;
  const texts = [fields.message, fields.detail, fields.reason].map(plainText).filter((text) => text !== '');
  return { statusCode: Number(fields.statusCode), text: texts.join(': ') };
}
