/** The card types a customer may choose, as configuration, API and ledger spell them. */
export const CARD_TYPES = ['UnionPay', 'Alipay', 'Wechat Pay'] as const;

export type CardType = (typeof CARD_TYPES)[number];

export function isCardType(value: unknown): value is CardType {
  return CARD_TYPES.includes(value as CardType);
}
