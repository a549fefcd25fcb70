import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { refreshTargets } from './meta-refresh.js';

const URL_TEXT = 'https://pay.example/r?a=1&order=2&sign=3';
const ESCAPED = URL_TEXT.replaceAll('&', '&amp;');

describe('the redirect of a page', () => {
  it.each([
    ['as in the manual', `<meta http-equiv="refresh" content="0;url=${URL_TEXT}"/>`],
    ['escaped', `<meta http-equiv="refresh" content="0;url=${ESCAPED}"/>`],
    ['escaped by number', `<meta http-equiv="refresh" content="0;url=${URL_TEXT.replaceAll('&', '&#38;')}"/>`],
    ['escaped in hex', `<meta http-equiv="refresh" content="0;url=${URL_TEXT.replaceAll('&', '&#x26;')}"/>`],
    ['the other way round', `<meta content="0;url=${URL_TEXT}" http-equiv="refresh">`],
    ['in capitals', `<META HTTP-EQUIV="REFRESH" CONTENT="0;URL=${URL_TEXT}">`],
    ['in single quotes', `<meta http-equiv='refresh' content='0;url=${URL_TEXT}'>`],
    ['without quotes', `<meta http-equiv=refresh content=0;url=${URL_TEXT} >`],
    ['with slashes', `<meta/http-equiv="refresh"/content="0;url=${URL_TEXT}"/>`],
    ['with white space', `<meta\n http-equiv = "refresh"\t content = " 0 ; url = ${URL_TEXT} " >`],
    ['with quotes within', `<meta http-equiv="refresh" content="0;url='${URL_TEXT}'">`],
    ['with escaped quotes within', `<meta http-equiv="refresh" content="0;url=&quot;${ESCAPED}&quot;">`],
    ['with a comma', `<meta http-equiv="refresh" content="5,url=${URL_TEXT}">`],
    ['with other attributes', `<meta id="x" http-equiv="refresh" hidden content="0;url=${URL_TEXT}" name="y">`],
    ['after another meta', `<meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${URL_TEXT}">`],
    [
      'beside one in a comment',
      `<!-- <meta http-equiv="refresh" content="0;url=https://x"> --><meta http-equiv="refresh" content="0;url=${URL_TEXT}">`,
    ],
    [
      'the first of two contents',
      `<meta http-equiv="refresh" content="0;url=${URL_TEXT}" content="0;url=https://evil.example">`,
    ],
  ])('is found %s', (_name, tag) => {
    expect(refreshTargets(`<?xml version="1.0"?><html><head>${tag}</head><body></body></html>`)).toEqual([URL_TEXT]);
  });

  it.each([
    ['no meta', '<html><body>hello</body></html>'],
    ['another meta', '<meta name="refresh" content="0;url=https://x">'],
    ['a look-alike', '<metadata http-equiv="refresh" content="0;url=https://x">'],
    ['a comment', '<!-- <meta http-equiv="refresh" content="0;url=https://x"> -->'],
    ['a comment without an end', '<!-- <meta http-equiv="refresh" content="0;url=https://x">'],
    ['a form', '<form action="https://x"><script>document.forms[0].submit()</script></form>'],
  ])('is not found in %s', (_name, html) => {
    expect(refreshTargets(html)).toEqual([]);
  });

  it.each([
    ['no content', '<meta http-equiv="refresh">'],
    ['only a time', '<meta http-equiv="refresh" content="30">'],
    ['no url=', '<meta http-equiv="refresh" content="0;https://x">'],
    ['a quote that stays open', `<meta http-equiv="refresh" content="0;url='https://x">`],
    ['a tag that stays open', '<meta http-equiv="refresh" content="0;url=https://x'],
  ])('counts but leads nowhere with %s', (_name, html) => {
    expect(refreshTargets(html)).toEqual(['']);
  });

  it('counts each of several', () => {
    const tag = '<meta http-equiv="refresh" content="0;url=https://x">';
    expect(refreshTargets(tag + tag)).toHaveLength(2);
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<meta ',
      'http-equiv',
      '=',
      '"',
      "'",
      'refresh',
      'content',
      '0;url=',
      '<!--',
      '-->',
      '&#',
      '>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
        expect(Array.isArray(refreshTargets(pieces.join('')))).toBe(true);
      }),
    );
  });

  it.each([
    '<meta ',
    '<meta a="',
    "<meta a='",
    '<meta \t\n',
    '<!--',
    '<!-- -->',
    '<meta http-equiv=refresh content="0;url=',
    '&#3',
    '<meta a = ',
  ])('takes no time over many “%s”', (piece) => {
    const html = piece.repeat(Math.floor(200_000 / piece.length));
    const start = performance.now();
    refreshTargets(html);
    refreshTargets(`<meta ${' '.repeat(200_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
