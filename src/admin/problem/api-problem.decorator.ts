import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { problemFor } from '../../common/problem.js';
import { ProblemDto } from './problem.dto.js';

const CODES = 'admin:problem-codes';
/** Where @nestjs/swagger keeps what was said of each status. Said again, it would keep both descriptions. */
const RESPONSES = 'swagger/apiResponse';
const REQUEST_ID = '7f8c3b1e-0d6a-4f7e-9b39-0f5f3c1f6f11';

type CodesByStatus = Readonly<Record<number, readonly string[]>>;

/**
 * Documents a refusal: its status and the codes it may have, each with an example. Said more than once of a status, the
 * codes add up.
 */
export function ApiProblem(status: number, ...codes: readonly string[]): MethodDecorator & ClassDecorator {
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    const place = (descriptor?.value as object | undefined) ?? target;
    const known = (Reflect.getMetadata(CODES, place) ?? {}) as CodesByStatus;
    const named = codes.length > 0 ? codes : [problemFor(status, REQUEST_ID).code];
    const all = [...new Set([...(known[status] ?? []), ...named])];
    Reflect.defineMetadata(CODES, { ...known, [status]: all }, place);
    forgetResponse(place, status);
    for (const decorator of [ApiExtraModels(ProblemDto), responseOf(status, all)]) {
      if (key !== undefined && descriptor) (decorator as MethodDecorator)(target, key, descriptor);
      else (decorator as ClassDecorator)(target as never);
    }
  };
}

function forgetResponse(place: object, status: number): void {
  const responses = (Reflect.getMetadata(RESPONSES, place) ?? {}) as Readonly<Record<number, unknown>>;
  const { [status]: _known, ...others } = responses;
  Reflect.defineMetadata(RESPONSES, others, place);
}

function responseOf(status: number, codes: readonly string[]): MethodDecorator & ClassDecorator {
  const plain = problemFor(status, REQUEST_ID);
  return ApiResponse({
    status,
    description: `${plain.title}: ${codes.map((code) => `\`${code}\``).join(', ')}`,
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemDto) },
        examples: Object.fromEntries(codes.map((code) => [code, { value: { ...plain, code } }])),
      },
    },
  });
}
