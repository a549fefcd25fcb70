import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { negotiateLocale } from './pages/locale.js';
import type { PageLocale } from './pages/page-models.js';

const COOKIE = 'lang';
const YEAR_MS = 365 * 24 * 3600 * 1000;

/** The language of a customer's pages: the one they switched to, else the one their browser asks for. */
@Injectable()
export class CustomerLocale {
  of(request: Request): PageLocale {
    return negotiateLocale(request.get('accept-language'), chosen(request) ?? cookie(request));
  }

  /** Remembers a language that was switched to, on this device. */
  remember(request: Request, response: Response): void {
    if (chosen(request) === undefined) return;
    response.cookie(COOKIE, this.of(request), {
      path: '/',
      maxAge: YEAR_MS,
      httpOnly: true,
      sameSite: 'lax',
      secure: request.secure,
    });
  }
}

function chosen(request: Request): string | undefined {
  const { lang } = request.query;
  return typeof lang === 'string' ? lang : undefined;
}

function cookie(request: Request): string | undefined {
  return /(?:^|;\s*)lang=([A-Za-z-]{2,10})(?:;|$)/.exec(request.get('cookie') ?? '')?.[1];
}
