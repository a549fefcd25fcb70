import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** Serves the API's document at `/api/openapi.json` and Swagger UI at `/api/docs`. */
export function serveApiDocument(app: NestExpressApplication): void {
  const options = new DocumentBuilder()
    .setTitle('Workspace Payment Gateway')
    .setDescription('API of the self-hosted payment gateway.')
    .setVersion('1')
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, options), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
