import { describe, expect, it } from '@jest/globals';
import { PAGE_LOCALES } from '../../src/checkout/pages/page-models.js';
import { CUSTOMER_FIELDS, choosePage, everyPage, IN_WECHAT, refusalPage, waitingPage } from './support/models.js';

const idsOf = (html: string) => Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);

describe.each(PAGE_LOCALES)('in %s', (locale) => {
  describe.each(everyPage({ locale }))('%s', (_name, html) => {
    it('is a document in its language with a title, one heading and one main part', () => {
      expect(html).toMatch(new RegExp(`^<!doctype html>\\s*<html lang="${locale}">`));
      expect(html).toMatch(/<title>[^<]{4,}<\/title>/);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
      expect(html.match(/<main[ >]/g)).toHaveLength(1);
      expect(html).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    });

    it('has no inline style, script or event handler', () => {
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
      expect(html).not.toMatch(/<script(?![^>]* src=)/);
    });

    it('ties labels and descriptions to elements that are there, once', () => {
      const ids = idsOf(html);
      expect(new Set(ids).size).toBe(ids.length);
      const used = Array.from(
        html.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g),
        ([, list]) => list!,
      );
      for (const id of used.flatMap((list) => list.split(' '))) expect(ids).toContain(id);
      for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    });

    it('closes what it opens', () => {
      for (const tag of [
        'a',
        'button',
        'dd',
        'div',
        'dl',
        'form',
        'header',
        'li',
        'main',
        'p',
        'section',
        'span',
        'ul',
      ]) {
        const opened = html.match(new RegExp(`<${tag}[ >]`, 'g')) ?? [];
        expect([tag, html.match(new RegExp(`</${tag}>`, 'g')) ?? []]).toEqual([tag, opened.map(() => `</${tag}>`)]);
      }
    });
  });
});

describe('the choose page', () => {
  it('offers each card type as a button of one form, and leaving as another form', () => {
    const html = choosePage();
    expect(html).toMatch(/<form method="post" action="\/checkout\/token\/payments"/);
    for (const value of ['UnionPay', 'Alipay', 'Wechat Pay']) {
      expect(html).toMatch(new RegExp(`<button name="cardType" value="${value}">`));
    }
    expect(html).toMatch(/<form class="leave" method="post" action="\/checkout\/token\/cancellation"/);
  });

  it('shows the amount with all its digits and the currency', () => {
    expect(choosePage()).toContain('A$1,234.50 <span>AUD</span>');
    const summary = { merchantName: 'M', reference: 'R', amountMinor: 1200, currency: 'JPY' };
    expect(choosePage({ summary })).toContain('¥1,200 <span>JPY</span>');
    expect(choosePage({ summary: { ...summary, currency: 'KWD' } })).toMatch(/KWD.1\.200<\/dd>/);
  });

  it('refuses to show an amount of an unknown currency', () => {
    const summary = { merchantName: 'M', reference: 'R', amountMinor: 1200, currency: 'XXX' };
    expect(() => choosePage({ summary })).toThrow(TypeError);
  });

  it('links to itself in every language', () => {
    const html = choosePage({ locale: 'zh-Hant' });
    expect(html).toContain('<a href="/checkout/token?lang=zh-Hans" lang="zh-Hans" hreflang="zh-Hans">');
    expect(html).toContain('<a href="/checkout/token?lang=en" lang="en" hreflang="en">');
    expect(html).toMatch(/lang="zh-Hant" hreflang="zh-Hant" aria-current="true">/);
  });

  it('keeps what was filled in, and ties the problem to the field', () => {
    const html = choosePage({ customerFields: CUSTOMER_FIELDS, notice: 'check_your_details' });
    expect(html).toMatch(/<title>Error: /);
    expect(html).toMatch(
      /<input id="customerEmail"[^>]* type="email" value="me@" autocomplete="email" required aria-invalid="true" aria-describedby="customerEmail-problem">/,
    );
    expect(html).toMatch(/<input id="customerMobile"[^>]* autocomplete="tel" aria-describedby="customerMobile-hint">/);
    expect(html).toContain('<a href="#customerName">Enter your full name.</a>');
    expect(html.match(/role="alert"/g)).toHaveLength(1);
  });

  it('marks the test environment, and only it', () => {
    expect(choosePage({ testMode: true })).toContain('class="ribbon"');
    expect(choosePage()).not.toContain('class="ribbon"');
  });

  it('shows the way out of WeChat where Alipay could be chosen, and follows what another device does', () => {
    const html = choosePage(IN_WECHAT);
    expect(html).toMatch(/<div class="qr" role="img" aria-label="[^"]+"><svg /);
    expect(html).toMatch(/value="Alipay" aria-describedby="alipay-caveat">/);
    expect(html).toContain('data-follow');
    expect(choosePage({ ...IN_WECHAT, choices: [{ cardType: 'UnionPay' }] })).not.toContain('class="qr"');
    expect(choosePage()).not.toContain('class="qr"');
    expect(choosePage()).toContain('data-follow');
  });
});

describe('the waiting page', () => {
  it('looks again by itself, also without a script and after a form', () => {
    const html = waitingPage({ refreshSeconds: 7 });
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="7;url=/checkout/token"></noscript>');
    expect(html).toContain('<a class="button" href="/checkout/token">');
  });

  it('leads on, and lets the customer leave, only where the payment page is open', () => {
    const continueUrl = 'https://pay.example/page';
    expect(waitingPage({ state: 'redirected', continueUrl })).toMatch(
      /href="https:\/\/pay.example\/page"[^]*\/cancellation"/,
    );
    for (const state of ['confirming', 'emailed', 'unknown'] as const) {
      expect(waitingPage({ state, continueUrl })).not.toMatch(/pay\.example|\/cancellation/);
    }
    expect(waitingPage({ state: 'redirected', continueUrl, cancelRefused: true })).not.toContain('/cancellation"');
  });

  it('says not to pay again while the outcome is unknown, and what to quote', () => {
    const html = waitingPage({ state: 'unknown', cancelRefused: true });
    expect(html).toContain('Please do not pay again');
    expect(html).toContain('7f3k9m2p4r5s6t8v0w1x');
    expect(html).toContain('Your payment was not cancelled');
  });
});

describe('the refusal page', () => {
  it('leads nowhere', () => {
    expect(refusalPage()).not.toMatch(/<a |<form|http-equiv/);
  });
});
