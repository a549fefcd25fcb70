import { IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { type CardType, CARD_TYPES, isCardType } from '../common/card-type.js';
import { type Currency, isCurrency } from '../common/currency.js';
import { isOutsideHostPattern } from '../common/hosts.js';
import type { SecretText } from '../common/secret-text.js';
import { isApiBaseUrl } from './api-base-url.js';
import { isMapping } from './input/read-input.js';
import { isLine, isWord, ListOf, Rule, Secret } from './input/rules.js';
import { areInOrder, isLimit } from './merchant-limits.js';
import type { ClientPolicy, MerchantEnvironment } from './merchant-settings.js';

const YES_OR_NO = { message: 'must be true or false' };
const WORD = 'must be 1 to 100 characters without white space or control characters';
const LIMIT =
  'must be a plain decimal in quotes, such as "10.00", with no more decimals than each of the currencies has';

/** A merchant as a person or a program gives it: the settings with their defaults left out, and the secrets. */
export class MerchantInput {
  @Rule('must be one line of 1 to 100 characters', isLine(100))
  name: string;

  @Rule(WORD, (value) => isWord(100)(value) && !/^\.+$/.test(value))
  merchantId: string;

  @IsIn(['test', 'production'], { message: 'must be test or production' })
  environment: MerchantEnvironment;

  @IsOptional()
  @Rule('must be a public https address (http only for localhost) without user name, query and fragment', isApiBaseUrl)
  apiBaseUrl?: string | null;

  /** Absent: the stored one stays. */
  @IsOptional()
  @Secret('must be a text in quotes of at most 500 characters, on one line, without white space around it', isLine(500))
  merchantKey?: SecretText | null;

  /** Absent: the stored one stays. Null: there is none. */
  @IsOptional()
  @Secret('must be a text in quotes of at most 500 visible ASCII characters', (text) => /^[!-~]{1,500}$/.test(text))
  apiKey?: SecretText | null;

  @ListOf('a known ISO 4217 code in capitals', isCurrency)
  currencies: Currency[];

  @ListOf(`one of ${CARD_TYPES.join(', ')}`, isCardType)
  cardTypes: CardType[];

  @IsOptional()
  @ListOf('a public host: host, host:port or *.domain in lower case', isHost)
  paymentPageHosts?: string[] | null;

  @IsOptional()
  @Rule(LIMIT, (value, input: MerchantInput) => isLimit(value, input.currencies, 'allowed'))
  minAmount?: string | null;

  @IsOptional()
  @Rule(`${LIMIT}, and above zero`, (value, input: MerchantInput) => isLimit(value, input.currencies, 'refused'))
  @Rule('must not be below minAmount', (value, input: MerchantInput) => areInOrder(input.minAmount, value))
  maxAmount?: string | null;

  @IsOptional()
  @IsIn(['none', 'fixed', 'collect'], { message: 'must be none, fixed or collect' })
  clientPolicy?: ClientPolicy | null;

  @ValidateIf(({ clientId, clientPolicy }: MerchantInput) => clientPolicy === 'fixed' || (clientId ?? null) !== null)
  @Rule(`${WORD}, and is required when clientPolicy is fixed`, isWord(100))
  clientId?: string | null;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  emailPay?: boolean | null;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  refundsEnabled?: boolean | null;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  enabled?: boolean | null;

  @IsOptional()
  @Rule('must map card types to texts of 1 to 50 characters', isCardTypeNames)
  cardTypeNames?: Partial<Record<CardType, string>> | null;

  @IsOptional()
  @IsBoolean(YES_OR_NO)
  trustCallbacksWithoutQuery?: boolean | null;
}

function isHost(value: unknown): boolean {
  return typeof value === 'string' && isOutsideHostPattern(value);
}

function isCardTypeNames(value: unknown): boolean {
  return (
    isMapping(value) && Object.entries(value).every(([cardType, name]) => isCardType(cardType) && isLine(50)(name))
  );
}
