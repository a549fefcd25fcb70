import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { usePermission } from '../../api/session';
import { BackLink } from '../../components/back-link';
import { EnvironmentBadge } from '../../components/environment-badge';
import { PageHeader } from '../../components/page-header';
import { QueryStates } from '../../components/query-states';
import { usePathId } from '../../lib/path-id';
import { useText } from '../../lib/text';
import { ConnectionTest } from './connection-test';
import { MerchantEnabledButton } from './enabled-button';
import type { Merchant } from './form/values';
import { MerchantHistory } from './merchant-history';
import { AccountSection, PaymentSection, SpecialSection } from './merchant-sections';
import { NextStep } from './next-step';
import { MerchantState } from './list-page';
import { LimitSuggestions } from './suggestions';
import { useMerchant } from './use-merchant';
import { MerchantWarnings } from './warnings';

/** One merchant: whether it works, how it is set, how it came to be so. */
export default function MerchantPage() {
  const id = usePathId();
  const text = useText('merchants');
  const header = <PageHeader title={text('one')} before={<BackLink to="/merchants">{text('back')}</BackLink>} />;
  return (
    <QueryStates query={useMerchant(id)} header={header}>
      {(merchant) => <View merchant={merchant} />}
    </QueryStates>
  );
}

function View({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  const mayChange = usePermission('merchants:write');
  return (
    <>
      <PageHeader
        title={merchant.name}
        before={<BackLink to="/merchants">{text('back')}</BackLink>}
        beside={
          <>
            <EnvironmentBadge environment={merchant.environment} />
            <MerchantState merchant={merchant} />
          </>
        }
        actions={mayChange ? <Actions merchant={merchant} /> : undefined}
      />
      <Stack gap="lg">
        <MerchantWarnings merchant={merchant} />
        <LimitSuggestions id={merchant.id} mayChange={mayChange} />
        {mayChange ? <ConnectionTest id={merchant.id} /> : null}
        {mayChange ? <NextStep merchant={merchant} /> : null}
        <AccountSection merchant={merchant} />
        <PaymentSection merchant={merchant} />
        <SpecialSection merchant={merchant} />
        <MerchantHistory id={merchant.id} />
      </Stack>
    </>
  );
}

function Actions({ merchant }: { merchant: Merchant }) {
  const text = useText('merchants');
  return (
    <>
      <MerchantEnabledButton merchant={merchant} />
      <Button
        leftSection={<Pencil size={15} aria-hidden />}
        renderRoot={(props: object) => <Link {...props} to={`/merchants/${merchant.id}/edit`} />}
      >
        {text('edit')}
      </Button>
    </>
  );
}
