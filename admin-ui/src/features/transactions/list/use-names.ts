import { useAllIntegrations, useAllMerchants } from '../../../api/whole-list';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What merchants and integrations are called, and which merchants take test money only. */
export function useNames() {
  const merchants = useAllMerchants().data?.items ?? [];
  const integrations = useAllIntegrations().data?.items ?? [];
  return {
    merchants: merchants.map(named),
    integrations: integrations.map(named),
    currencies: [...new Set(merchants.flatMap(({ currencies }) => currencies))].toSorted(),
    merchantName: (id: string): string => merchants.find((one) => one.id === id)?.name ?? '',
    integrationName: (id: string): string => integrations.find((one) => one.id === id)?.name ?? '',
    /** Where there is real money, too: elsewhere the mark of the whole dashboard says it. */
    isTest: (merchant: string): boolean =>
      merchants.some(({ environment }) => environment === 'production') &&
      merchants.find(({ id }) => id === merchant)?.environment === 'test',
  };
}

export type Names = ReturnType<typeof useNames>;

function named({ id, name }: Named): Named {
  return { id, name };
}
