import type { Catalog } from '../catalog.js';
import type { CustomerField, CustomerFieldState } from '../page-models.js';

/** One field of the customer's own data, ready to be shown. */
export interface FieldView {
  readonly name: CustomerField;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly required: boolean;
  /** What to correct, or nothing. */
  readonly problem: string;
  /** The HTML input type, which also picks the keyboard of a phone. */
  readonly type: 'text' | 'email' | 'tel';
  /** The browser's name for the field (WCAG 1.3.5), so that it can fill it in. */
  readonly autocomplete: string;
  /** Ids of the hint and the problem, as far as they are there, for `aria-describedby`. */
  readonly describedBy: string;
}

const INPUTS = {
  customerName: { type: 'text', autocomplete: 'name' },
  customerEmail: { type: 'email', autocomplete: 'email' },
  customerMobile: { type: 'tel', autocomplete: 'tel' },
} as const satisfies Record<CustomerField, Pick<FieldView, 'type' | 'autocomplete'>>;

export function fieldView(field: CustomerFieldState, text: Catalog): FieldView {
  const { name, value, required } = field;
  const { label, hint } = text.details[name];
  const problem = field.problem ? text.details[name][field.problem] : '';
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return { name, value, required, label, hint, problem, describedBy, ...INPUTS[name] };
}
