import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { serveApiDocument } from './admin/api-document.js';
import { AppModule } from './app.module.js';
import { configureApp } from './app.setup.js';
import type { Environment } from './config/environment.js';
import { createLogger } from './logger.js';

/** The gateway, ready to listen. */
export async function createApp(environment: Environment): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(environment), {
    logger: createLogger(environment),
    bodyParser: false,
    abortOnError: false,
  });
  configureApp(app);
  serveApiDocument(app);
  return app;
}
