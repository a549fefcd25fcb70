import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { pageAssets } from './pages/page-assets.js';

/** Stylesheet and script of the customer's pages. Their names hold a hash of their content, so they never change. */
@ApiExcludeController()
@Controller('checkout/assets')
export class PageAssetsController {
  private readonly assets = new Map(pageAssets().map((asset) => [asset.fileName, asset]));

  @Get(':name')
  asset(@Param('name') name: string, @Res() response: Response): void {
    const asset = this.assets.get(name);
    if (!asset) {
      response.status(404).type('text').send('Not found');
      return;
    }
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .set('Content-Type', asset.contentType)
      .send(asset.body);
  }
}
