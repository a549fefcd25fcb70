import { describe, expect, it } from '@jest/globals';
import { amountForms } from './amount-forms.js';

const texts = (text: string) => amountForms(text).map((form) => form.text);

describe('amountForms', () => {
  it.each(['12.3', '12.30', '12,30', '12.300', '12,3'])('%s is found from 12.30', (form) => {
    expect(texts('12.30')).toContain(form);
  });

  it.each(['1234.5', '1234.50', '1,234.50', '1.234,50', '1234,50', '123450'])('%s and back to 1234.50', (form) => {
    expect(texts('1234.50')).toContain(form);
    if (form !== '123450') expect(texts(form)).toContain('1234.50');
  });

  it.each([
    ['12', '12.00'],
    ['12.00', '12'],
    ['1,234', '1234'],
    ['1,234', '1234.00'],
    ['1 234.50', '1234.5'],
    ['007', '7'],
  ])('%s is %s', (from, to) => {
    expect(texts(from)).toContain(to);
  });

  it('begins with the text as it came, which has no name, and repeats none', () => {
    for (const text of ['12.30', '0', '1e5', '', 'abc', '-1', '١٢']) {
      const forms = amountForms(text);
      expect(forms[0]).toEqual({ text, name: '' });
      expect(new Set(forms.map((form) => form.text)).size).toBe(forms.length);
    }
    expect(amountForms('12e3')).toHaveLength(1);
    expect(amountForms('-12')).toHaveLength(1);
  });
});
