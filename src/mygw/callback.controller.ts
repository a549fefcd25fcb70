import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { RefusalPage } from '../checkout/ports/refusal-page.js';
import { CallbackReceiver, type Receipt } from './callback-receiver.js';

/**
 * The two ways on which the service tells of an outcome (protocols.md, section 2). Neither repeats anything of the
 * request, and nothing that is sent to them makes an answer of 500.
 */
@ApiExcludeController()
@Controller('callbacks/mygw')
export class CallbackController {
  constructor(
    private readonly receiver: CallbackReceiver,
    private readonly refusalPage: RefusalPage,
  ) {}

  /** Server to server: 200 once stored durably; 400 or 403 with a reason; 503 when it could not be stored. */
  @Get('backoffice')
  async backoffice(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (refusesMethod(request, response)) return;
    const receipt = await this.receiver.receive('backoffice', request.originalUrl);
    protect(response).type('text/plain').status(statusOf(receipt)).send(textOf(receipt));
  }

  /** The customer comes back: 303 to their checkout, or a page that gives nothing away. */
  @Get('reply')
  async reply(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (refusesMethod(request, response)) return;
    const receipt = await this.receiver.receive('reply', request.originalUrl);
    if (receipt.kind === 'stored' && receipt.checkoutPath !== null) {
      await this.receiver.settle(receipt.orderId);
      protect(response).redirect(303, receipt.checkoutPath);
      return;
    }
    const code = receipt.kind === 'unavailable' ? 'unavailable' : 'callback_refused';
    const page = this.refusalPage.render(code, request);
    // An order that is not known has no checkout to go to, though its callback was kept.
    const status = receipt.kind === 'stored' ? 400 : statusOf(receipt);
    protect(response).type('text/html').status(status).send(page);
  }
}

/** Express gives a HEAD request to the GET handler; a link checker's look must not store anything. */
function refusesMethod(request: Request, response: Response): boolean {
  if (request.method === 'GET') return false;
  protect(response).set('Allow', 'GET').status(405).end();
  return true;
}

/** The address of the request holds a signature: it is neither to be kept nor to be passed on. */
function protect(response: Response): Response {
  return response.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  });
}

function statusOf(receipt: Receipt): number {
  switch (receipt.kind) {
    case 'stored':
      return 200;
    case 'refused':
      return receipt.status;
    case 'unavailable':
      return 503;
  }
}

function textOf(receipt: Receipt): string {
  switch (receipt.kind) {
    case 'stored':
      return 'OK';
    case 'refused':
      return `Refused: ${receipt.reason}`;
    case 'unavailable':
      return 'Not stored, please repeat';
  }
}
