import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Express } from 'express';
import { Environment } from '../config/environment.js';
import { sendApiDocsPage } from './document/api-docs-page.js';
import { completeOperations } from './document/complete-operations.js';

const COOKIE = 'gateway-session';
const SESSION =
  'Set by `POST /api/v1/session`; over https its name begins with `__Host-`. Changes also need the header `X-CSRF-Token`.';

const DESCRIPTION = `The API of the staff.

**Signing in.** People: \`POST /api/v1/session\` sets a cookie and answers with \`csrfToken\`, which goes into the header
\`X-CSRF-Token\` of every change. Programs: \`Authorization: Bearer\` with a token of \`POST /api/v1/api-tokens\`.

**Errors** are \`application/problem+json\` (RFC 9457). Decide by \`code\`, which does not change; \`errors\` names the
fields at fault. Without a session the answer is 401, before anything else is looked at.

**Lists** are \`{items, nextCursor}\`: give \`nextCursor\` back as \`cursor\`, with the same filters, for the next page.
**Times** are RFC 3339 in UTC. **Money** is a decimal text with its ISO currency. **Secrets** are written and never
read.`;

/** Customers' pages are not for programs; what of them others may rely on is in the README. */
const DOCUMENTED = /^\/(?:api|health)\//;

/** Serves the API's document at `/api/openapi.json` and Swagger UI at `/api/docs`. */
export function serveApiDocument(app: NestExpressApplication): void {
  // Before the module's own page: the first that fits answers.
  const express: Express = app.getHttpAdapter().getInstance();
  express.get(['/api/docs', '/api/docs/index.html'], sendApiDocsPage);
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

/** The document of all that the application offers; it need not listen. */
export function apiDocument(app: NestExpressApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Workspace Payment Gateway')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addServer(app.get(Environment).PUBLIC_URL)
    .addCookieAuth(COOKIE, { type: 'apiKey', in: 'cookie', description: SESSION }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A token of `POST /api/v1/api-tokens`' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, options);
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => DOCUMENTED.test(path)));
  completeOperations(document);
  return document;
}
