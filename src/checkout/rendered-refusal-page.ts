import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { requestIdOf } from '../common/request-id.js';
import { CustomerLocale } from './customer-locale.js';
import { PageRenderer } from './pages/page-renderer.js';
import { type AdapterRefusal, RefusalPage } from './ports/refusal-page.js';

@Injectable()
export class RenderedRefusalPage extends RefusalPage {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly locale: CustomerLocale,
  ) {
    super();
  }

  override render(code: AdapterRefusal, request: Request): string {
    return this.renderer.refusal({ code, locale: this.locale.of(request), requestId: requestIdOf(request) });
  }
}
