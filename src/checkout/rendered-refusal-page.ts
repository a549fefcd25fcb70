import { Injectable } from '@nestjs/common';
import { negotiateLocale } from './pages/locale.js';
import type { RefusalCode } from './pages/page-models.js';
import { PageRenderer } from './pages/page-renderer.js';
import { RefusalPage } from './ports/refusal-page.js';

@Injectable()
export class RenderedRefusalPage extends RefusalPage {
  constructor(private readonly renderer: PageRenderer) {
    super();
  }

  override render(code: RefusalCode, acceptLanguage: string | undefined, requestId: string): string {
    return this.renderer.refusal({ code, locale: negotiateLocale(acceptLanguage), requestId });
  }
}
