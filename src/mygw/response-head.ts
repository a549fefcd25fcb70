import { applyDecorators } from '@nestjs/common';
import { Expose, Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { plainText } from './provider-text.js';
import { asJsonObject, readAs, WireText, type JsonObject } from './wire-json.js';

const LONGEST_WORDS = 1000;

/** For people to read. Those of another type count as none, and long ones are cut: neither hides what the status says. */
function Words(): PropertyDecorator {
  return applyDecorators(
    Expose(),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.slice(0, LONGEST_WORDS) : undefined,
    ),
  );
}

/** The `response` object that the service wraps its answers in (protocols.md, section 2). */
class ResponseHeadFields {
  @WireText(3)
  @Matches(/^[1-5]\d\d$/)
  statusCode: string;

  @Words()
  message?: string;

  @Words()
  detail?: string;

  @Words()
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
