import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type CardType, CARD_TYPES, isCardType } from '../common/card-type.js';
import { type Currency, isCurrency } from '../common/currency.js';
import { isOutsideHostPattern } from '../common/hosts.js';
import type { SecretText } from '../common/secret-text.js';
import { isLine, isMoment, ListOf, Rule, Secret } from '../merchants/input/rules.js';
import { isSlug } from './slug.js';

const YES_OR_NO = { message: 'must be true or false' };
const MINUTES = { message: 'must be a whole number from 5 to 10080' };
const SECRET = 'must be a text in quotes of 16 to 500 characters, on one line, without white space around it';

/** An integration as a person or a program gives it: the settings with their defaults left out, and the secret. */
export class IntegrationInput {
  @Rule('must be 1 to 64 lower-case letters, digits and hyphens, with no hyphen at either end', isSlug)
  slug: string;

  @Rule('must be one line of 1 to 100 characters', isLine(100))
  name: string;

  /** Which merchant takes the money; in the API its id, in a file its name. */
  @Rule('must name a merchant', isLine(100))
  merchant: string;

  @Rule('must be a known ISO 4217 code in capitals', isCurrency)
  currency: Currency;

  /** Absent: the stored one stays. Another one than the stored: a rotation. */
  @IsOptional()
  @Secret(SECRET, isLine(500, 16))
  secret?: SecretText | null;

  /** Until when the secret that is replaced still verifies requests. Only looked at when it is replaced. */
  @IsOptional()
  @Rule('must be a time such as 2027-01-31T12:00:00Z', isMoment)
  keepPreviousUntil?: string | null;

  @ListOf(
    'a public host: host, host:port or *.domain in lower case',
    (host) => typeof host === 'string' && isOutsideHostPattern(host),
  )
  redirectHosts: string[];

  @IsOptional()
  @ListOf(`one of ${CARD_TYPES.join(', ')}`, isCardType)
  cardTypes?: CardType[] | null;

  @IsOptional()
  @IsInt(MINUTES)
  @Min(5, MINUTES)
  @Max(10_080, MINUTES)
  expiresAfterMinutes?: number | null;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  serverDelivery?: boolean | null;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  enabled?: boolean | null;
}
