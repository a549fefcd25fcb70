import { applyDecorators } from '@nestjs/common';
import { Expose, plainToInstance, Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength, validateSync } from 'class-validator';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The text as a JSON object, or null for anything else. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    return asJsonObject(JSON.parse(text));
  } catch {
    return null;
  }
}

export function asJsonObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The object as a checked instance of `type`: declared fields only, or null where one of them is not as declared. */
export function readAs<T extends object>(type: new () => T, value: JsonObject): T | null {
  const instance = plainToInstance(type, value, { excludeExtraneousValues: true });
  return validateSync(instance, { forbidUnknownValues: true }).length === 0 ? instance : null;
}

/** An optional text that the service has been seen, or must be expected, to send as a number; null and '' are absent. */
export function WireText(maxLength: number, name?: string): PropertyDecorator {
  return applyDecorators(
    Expose(name === undefined ? {} : { name }),
    Transform(({ value }: { value: unknown }) => wireText(value)),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
  );
}

function wireText(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  return typeof value === 'number' ? String(value) : value;
}
