import type { Response } from 'express';
import { html, type Html, type HtmlValue } from './html.js';

/** Path of the one stylesheet; both simulators serve it. */
export const STYLESHEET_PATH = '/simulator.css';

/** Pages of the simulators run no script at all. Images are free so that a callback URL can be opened a second time. */
const POLICY = "default-src 'none'; style-src 'self'; img-src * data:; base-uri 'none'; frame-ancestors 'none'";

export interface PageParts {
  readonly title: string;
  /** The system that is played here, shown at the top of each page. */
  readonly system: string;
  readonly body: HtmlValue;
  readonly wide?: boolean;
  /** Extra elements of the head, a refresh for example. */
  readonly head?: HtmlValue;
}

/** The frame around every page. */
export function page(parts: PageParts): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title} · ${parts.system}</title>
        <link rel="stylesheet" href="${STYLESHEET_PATH}" />
        ${parts.head}
      </head>
      <body>
        <header class="bar">
          <span class="system">${parts.system}</span><span class="tag">Simulator, no real money</span>
        </header>
        <main class="${parts.wide ? 'wide' : 'narrow'}">
          <h1>${parts.title}</h1>
          ${parts.body}
        </main>
      </body>
    </html> `;
}

/** Sends a page that no cache keeps and no script runs in. */
export function sendPage(response: Response, content: Html, status = 200): void {
  response
    .status(status)
    .set('Content-Security-Policy', POLICY)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(content.text);
}
