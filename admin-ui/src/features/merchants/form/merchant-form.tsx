import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiForm, type ApiFormState } from '../../../components/api-form';
import { LeaveGuard } from '../../../components/leave-guard';
import { AccountFields } from './account-fields';
import { CustomerFields } from './customer-fields';
import { PaymentFields } from './payment-fields';
import { SpecialFields } from './special-fields';
import type { Merchant, MerchantValues } from './values';

interface MerchantFormProps {
  readonly state: ApiFormState<MerchantValues>;
  /** Null for a new one. */
  readonly merchant: Merchant | null;
  readonly label: string;
  readonly submitLabel: string;
  readonly cancel: ReactNode;
}

/** All fields of a merchant, in the order in which a person has what they ask for. */
export function MerchantForm({ state, merchant, label, submitLabel, cancel }: MerchantFormProps) {
  const { form } = state;
  return (
    <ApiForm state={state} label={label}>
      <LeaveGuard state={state} thing={label} />
      <AccountFields form={form} merchant={merchant} />
      <PaymentFields form={form} />
      <CustomerFields form={form} />
      <SpecialFields form={form} />
      <Group justify="flex-end" gap="xs">
        {cancel}
        <Button type="submit" loading={state.isSending}>
          {submitLabel}
        </Button>
      </Group>
    </ApiForm>
  );
}
