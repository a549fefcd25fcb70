import { currentLanguage, type Language } from './text';

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  UnionPay: { en: 'UnionPay', 'zh-Hans': '银联' },
  Alipay: { en: 'Alipay', 'zh-Hans': '支付宝' },
  'Wechat Pay': { en: 'WeChat Pay', 'zh-Hans': '微信支付' },
};

/** A card type as people call it; what is none stays as it is. */
export function cardTypeName(cardType: string): string {
  return NAMES[cardType]?.[currentLanguage()] ?? cardType;
}
