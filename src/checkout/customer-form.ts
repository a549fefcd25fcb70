import { plainToInstance, Transform } from 'class-transformer';
import { IsEmail, IsOptional, IsString, Matches, MaxLength, MinLength, validateSync } from 'class-validator';
import type { CustomerField, CustomerFieldState } from './pages/page-models.js';
import type { CustomerDetails } from './ports/payment-provider.js';

const TRIMMED = ({ value }: { value: unknown }): unknown => (typeof value === 'string' ? value.trim() : value);

/** What the customer tells of themselves, where the merchant's account needs it. */
class CustomerForm {
  @Transform(TRIMMED)
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/^[^\p{Cc}<>]*$/u)
  customerName: string;

  @Transform(TRIMMED)
  @IsString()
  @MaxLength(200)
  @IsEmail()
  customerEmail: string;

  @Transform(TRIMMED)
  @IsOptional()
  @IsString()
  @MaxLength(30)
  @Matches(/^\+?[0-9 ()-]{5,}$/)
  customerMobile?: string;
}

const FIELDS: readonly { readonly name: CustomerField; readonly required: boolean }[] = [
  { name: 'customerName', required: true },
  { name: 'customerEmail', required: true },
  { name: 'customerMobile', required: false },
];

export type CustomerFormResult =
  | { readonly details: CustomerDetails; readonly fields?: never }
  /** As they were filled in, with what is wrong about them. */
  | { readonly details?: never; readonly fields: readonly CustomerFieldState[] };

export function emptyCustomerFields(): CustomerFieldState[] {
  return FIELDS.map((field) => ({ ...field, value: '' }));
}

export function readCustomerForm(body: Readonly<Record<string, unknown>>): CustomerFormResult {
  const given = Object.fromEntries(FIELDS.map(({ name }) => [name, textOf(body[name])]));
  const form = plainToInstance(CustomerForm, { ...given, customerMobile: given['customerMobile'] || undefined });
  const errors = new Map(validateSync(form).map((error) => [error.property, error.constraints ?? {}]));
  if (errors.size === 0) {
    return { details: { name: form.customerName, email: form.customerEmail, mobile: form.customerMobile } };
  }
  return {
    fields: FIELDS.map(({ name, required }) => {
      const value = given[name] ?? '';
      const constraints = errors.get(name);
      return {
        name,
        required,
        value: value.slice(0, 200),
        ...(constraints && { problem: problem(value, constraints) }),
      };
    }),
  };
}

function problem(value: string, constraints: Readonly<Record<string, string>>): 'required' | 'invalid' | 'too_long' {
  if (value.trim() === '') return 'required';
  return 'maxLength' in constraints ? 'too_long' : 'invalid';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
