import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Eta } from 'eta';

import type { ChoosePageModel, RefusalPageModel, WaitingPageModel } from './page-models.js';
import { chooseView } from './views/choose-view.js';
import { refusalView } from './views/refusal-view.js';
import { waitingView } from './views/waiting-view.js';

/**
 * The customer's pages: whole HTML documents, complete without JavaScript, without any inline style or script, so that
 * `style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'` is policy enough. A view says what is
 * shown, a template how; what comes from outside is escaped by the templates.
 */
@Injectable()
export class PageRenderer {
  private readonly eta = new Eta({
    views: join(import.meta.dirname, 'templates'),
    autoEscape: true,
    autoTrim: 'nl',
    cache: true,
  });

  /** The page of an open transaction: choose a card type or leave. */
  choose(model: ChoosePageModel): string {
    return this.eta.render('./choose', chooseView(model));
  }

  /** The page of an attempt whose outcome is not known yet. */
  waiting(model: WaitingPageModel): string {
    return this.eta.render('./waiting', waitingView(model));
  }

  /** The page of a refused request. */
  refusal(model: RefusalPageModel): string {
    return this.eta.render('./refusal', refusalView(model));
  }
}
