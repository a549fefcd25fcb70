import { escapeHtml } from '../shared/html.js';
import type { Faults } from './faults.js';

/** The HTTP answer of a payment call that was accepted. */
export interface PaymentAnswer {
  readonly status: number;
  readonly type: 'json' | 'html';
  readonly body: string;
}

/** A host that no gateway should have on its list; nothing is ever fetched from it (`.invalid`, RFC 2606). */
const FOREIGN_PAGE = 'https://payments.foreign-host.invalid/redirect2.html';

/** Answers in the shape that the faults ask for (protocols.md §2, the three shapes and Email Pay). */
export function paymentAnswer(pageUrl: string, { answerShape, ampersand }: Faults): PaymentAnswer {
  const refresh = (url: string): string => refreshPage(ampersand === 'escaped' ? escapeHtml(url) : url);
  switch (answerShape) {
    case '1':
      return { status: 200, type: 'html', body: refresh(pageUrl) };
    case '2':
      return json(200, { status: 200, response: refresh(pageUrl) });
    case '3':
      return shape3(refresh(pageUrl));
    case 'email':
      return json(210, { response: { statusCode: 210, message: 'OK' } });
    case 'email-advice':
      return shape3(EMAIL_ADVICE);
    case 'form':
      return shape3(formPage(pageUrl));
    case 'foreign-host':
      return shape3(refresh(FOREIGN_PAGE + new URL(pageUrl).search));
    case 'garbage':
      return { status: 200, type: 'html', body: '<html><body>Servlet engine: unexpected end of ' };
  }
}

function shape3(reply: string): PaymentAnswer {
  return json(200, { response: { statusCode: 200, message: 'OK' }, reply });
}

function json(status: number, body: object): PaymentAnswer {
  return { status, type: 'json', body: JSON.stringify(body) };
}

function refreshPage(url: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><html class="mac chrome chrome5 webkit webkit5"><head><base href="/">' +
    `<meta http-equiv="refresh" content="0;url=${url}"/></head><body></body></html>`
  );
}

/** A page that moves on by a form and a script: not a redirect that a gateway could take over. */
function formPage(url: string): string {
  const inputs = [...new URL(url).searchParams]
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}"/>`)
    .join('');
  const action = escapeHtml(url.slice(0, url.indexOf('?')));
  return (
    '<?xml version="1.0" encoding="UTF-8"?><html><head><title>Redirecting</title></head>' +
    '<body onload="document.forms[0].submit()">' +
    `<form method="get" action="${action}">${inputs}<noscript><button>Continue</button></noscript></form></body></html>`
  );
}

const EMAIL_ADVICE =
  '<?xml version="1.0" encoding="UTF-8"?><html><head><title>Payment</title></head><body>' +
  '<p>An email has been sent to you. Please click the link in the email to complete your payment.</p>' +
  '<p>我们已向您发送电子邮件，请点击邮件中的链接完成付款。</p></body></html>';
