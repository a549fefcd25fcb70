import { describe, expect, it } from '@jest/globals';
import { choosePage, everyPage, refusalPage, waitingPage } from './support/models.js';

const HOSTILE = `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;<%= 7*7 %>`;

function summaryWith(text: string) {
  return { merchantName: text, reference: text, amountMinor: 1230, currency: 'USD' };
}

describe('text from outside', () => {
  it.each(everyPage({ summary: summaryWith(HOSTILE) }))('is text and never markup: %s', (_name, html) => {
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<[^>]*\sonerror/);
    expect(html.match(/<script /g)).toHaveLength(1);
  });

  it('is shown to the letter', () => {
    const escaped =
      '&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;&lt;%= 7*7 %&gt;';
    for (const html of [
      choosePage({ summary: summaryWith(HOSTILE) }),
      waitingPage({ summary: summaryWith(HOSTILE) }),
    ]) {
      expect(html.split(`<bdi>${escaped}</bdi>`)).toHaveLength(3);
      expect(html).toContain(`– ${escaped}</title>`);
    }
  });

  it('can not break out of a field', () => {
    const customerFields = [{ name: 'customerName', required: true, value: `" autofocus onfocus="alert(1)` } as const];
    expect(choosePage({ customerFields })).toContain('value="&quot; autofocus onfocus=&quot;alert(1)"');
  });

  it('can not reorder what stands beside it', () => {
    const html = choosePage({ summary: summaryWith('INV\u202e100\u2069\u2066\u200f\u0000\nשלום') });
    expect(html).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(html).toContain('<bdi>INV100  שלום</bdi>');
  });

  it('is not taken for a pattern of replacement', () => {
    expect(choosePage({ summary: summaryWith("$& $1 $' $`") })).toContain('<bdi>$&amp; $1 $&#39; $`</bdi>');
  });
});

describe('addresses', () => {
  it('are escaped', () => {
    const html = waitingPage({ state: 'redirected', continueUrl: 'https://pay.example/?a=1&b="2' });
    expect(html).toContain('href="https://pay.example/?a=1&amp;b=&quot;2"');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example/', 'no address'])(
    '%s is no way on',
    (continueUrl) => {
      expect(waitingPage({ state: 'redirected', continueUrl })).not.toContain(continueUrl);
    },
  );
});

describe('the refusal page', () => {
  it('names fields only where the request was malformed', () => {
    expect(refusalPage({ fields: ['amount', 'redirectUrl'] })).toMatch(
      /<code>amount<\/code>, <code>redirectUrl<\/code>/,
    );
    expect(refusalPage({ code: 'signature', fields: ['amount'] })).not.toContain('<code>');
  });

  it('shows the identifier to quote', () => {
    expect(refusalPage({ requestId: 'req-<1>' })).toContain('req-&lt;1&gt;');
  });
});
