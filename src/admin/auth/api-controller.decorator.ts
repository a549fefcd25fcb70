import { applyDecorators, Controller, SetMetadata, UsePipes } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { ApiValidationPipe } from '../problem/validation.pipe.js';

export const API_PREFIX = 'api/v1';

const API = 'admin:api';

/** A resource of the staff API: its place below `/api/v1`, and the checks of everything that is sent to it. */
export function ApiController(path: string): ClassDecorator {
  return applyDecorators(
    Controller(`${API_PREFIX}/${path}`),
    SetMetadata(API, true),
    UsePipes(ApiValidationPipe),
    ApiTags(path.split('/')[0] ?? path),
    ApiProblem(400, 'bad_request', 'validation_failed'),
    ApiProblem(500, 'internal'),
  );
}

export function isApiController(controller: object): boolean {
  return Reflect.getMetadata(API, controller) === true;
}
