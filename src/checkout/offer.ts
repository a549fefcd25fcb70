import { CARD_TYPES, type CardType } from '../common/card-type.js';
import { currencyDecimals } from '../common/currency.js';
import type { Money } from '../common/money.js';
import type { IntegrationSettings } from '../integrations/integration-settings.js';
import type { MerchantSettings } from '../merchants/merchant-settings.js';
import type { CardTypeChoice } from './pages/page-models.js';

/**
 * The card types of a checkout: those that merchant and integration offer, each with what stands in its way, if
 * anything does. The merchant's limits are decimals in the currency of the payment.
 */
export function cardTypeChoices(merchant: MerchantSettings, integration: IntegrationSettings, money: Money) {
  const offered = CARD_TYPES.filter(
    (cardType) => merchant.cardTypes.includes(cardType) && integration.cardTypes.includes(cardType),
  );
  const obstacle = obstacleFor(merchant, integration, money);
  return offered.map((cardType): CardTypeChoice => ({ cardType, ...obstacle }));
}

export function canChoose(choices: readonly CardTypeChoice[], cardType: CardType): boolean {
  return choices.some((choice) => choice.cardType === cardType && choice.obstacle === undefined);
}

function obstacleFor(
  merchant: MerchantSettings,
  integration: IntegrationSettings,
  money: Money,
): Omit<CardTypeChoice, 'cardType'> {
  if (!merchant.enabled || !integration.enabled) return { obstacle: 'not_offered' };
  if (!merchant.currencies.includes(money.currency)) return { obstacle: 'currency_not_supported' };
  const { minimum, maximum } = limitsOf(merchant, money);
  if (minimum !== null && money.minor < minimum) return { obstacle: 'amount_too_low', limitMinor: minimum };
  if (maximum !== null && money.minor > maximum) return { obstacle: 'amount_too_high', limitMinor: maximum };
  return {};
}

/** What one payment may be at least and at most, in minor units of its currency. Null: no limit. */
export function limitsOf({ minAmount, maxAmount }: MerchantSettings, money: Money) {
  return { minimum: limit(minAmount, money), maximum: limit(maxAmount, money) };
}

/** In minor units; decimals beyond those of the currency are cut off. Null: no limit. */
function limit(text: string | null, { currency }: Money): number | null {
  if (text === null) return null;
  const [integer = '', fraction = ''] = text.split('.');
  const decimals = currencyDecimals(currency);
  return Number(integer + fraction.slice(0, decimals).padEnd(decimals, '0')) || null;
}
