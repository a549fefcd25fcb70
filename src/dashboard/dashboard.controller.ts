import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { BuiltDashboard } from './built-dashboard.js';
import { dashboardPolicy } from './dashboard-policy.js';

const NOT_BUILT = `The dashboard is not built.

Run "npm run build" and start the gateway again. Payments do not need it, nor do the API and the command line.
`;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The dashboard for the staff: files that never change, and one page for every other address below `/admin`. */
@ApiExcludeController()
@Controller('admin')
export class DashboardController {
  constructor(private readonly dashboard: BuiltDashboard) {}

  /** The names hold a hash of the content. */
  @Get('assets/:name')
  asset(@Param('name') name: string, @Req() request: Request, @Res() response: Response): void {
    const file = this.dashboard.asset(name, (encoding) => request.acceptsEncodings(encoding) === encoding);
    if (!file) {
      response.status(404).type('text').send('Not found');
      return;
    }
    response.set({ 'Cache-Control': FOR_EVER, 'Content-Type': file.contentType, Vary: 'Accept-Encoding' });
    if (file.encoding !== null) response.set('Content-Encoding', file.encoding);
    response.sendFile(file.path, { cacheControl: false, lastModified: false, acceptRanges: false });
  }

  /** Which page is shown is decided in the browser, and by the API what it gets to know. */
  @Get(['', '*path'])
  page(@Req() request: Request, @Res() response: Response): void {
    const nonce = randomBytes(16).toString('base64');
    const page = this.dashboard.pageWith(nonce);
    if (page === null) {
      response.status(503).type('text').send(NOT_BUILT);
      return;
    }
    response.set({ 'Content-Security-Policy': dashboardPolicy(nonce), Vary: 'Accept-Encoding' }).type('html');
    // A few kilobytes, anew for each nonce, in which nothing is anybody's secret.
    if (request.acceptsEncodings('gzip') === 'gzip') response.set('Content-Encoding', 'gzip').send(gzipSync(page));
    else response.send(page);
  }
}
