import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Money } from '../common/money.js';
import type { Integration } from '../integrations/integration.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { emptyCustomerFields } from './customer-form.js';
import { CustomerLocale } from './customer-locale.js';
import { cardTypeChoices, limitsOf } from './offer.js';
import { PageRenderer } from './pages/page-renderer.js';

const REFERENCE = 'INV-001';
const AMOUNT_MINOR = 12_345;

/** The payment page as customers of an integration would see it now, with sample data. Stores nothing. */
@Injectable()
export class CheckoutPreview {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly locale: CustomerLocale,
    private readonly merchants: MerchantsService,
  ) {}

  /** @param path of the page itself, for its language switch */
  async render({ settings }: Integration, request: Request, path: string): Promise<string> {
    const account = await this.merchants.currentAccount(settings.merchant);
    const { name: merchantName, environment, clientPolicy } = account.settings;
    const money = { minor: AMOUNT_MINOR, currency: settings.currency };
    const { minor: amountMinor, currency } = within(limitsOf(account.settings, money), money);
    return this.renderer.choose({
      locale: this.locale.of(request),
      summary: { merchantName, reference: REFERENCE, amountMinor, currency },
      path,
      testMode: environment === 'test',
      inWechat: false,
      isPreview: true,
      choices: cardTypeChoices(account.settings, settings, { minor: amountMinor, currency }),
      customerFields: clientPolicy === 'collect' ? emptyCustomerFields() : [],
    });
  }
}

/** An amount that can be paid: the sample is to show what customers usually see. */
function within({ minimum, maximum }: ReturnType<typeof limitsOf>, { minor, currency }: Money): Money {
  return { minor: Math.max(minimum ?? 0, Math.min(maximum ?? minor, minor)), currency };
}
