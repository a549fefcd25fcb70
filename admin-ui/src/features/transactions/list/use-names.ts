import { useAllIntegrations, useAllMerchants } from '../../../api/whole-list';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What merchants and integrations are called, and which merchants take test money only. */
export function useNames() {
  const merchantList = useAllMerchants();
  const integrationList = useAllIntegrations();
  const merchants = merchantList.data?.items ?? [];
  const integrations = integrationList.data?.items ?? [];
  return {
    isLoaded: merchantList.data !== undefined,
    merchants: merchants.map(named),
    integrations: integrations.map(named),
    currencies: [...new Set(merchants.flatMap(({ currencies }) => currencies))].toSorted(),
    merchantName: (id: string): string => nameOf(id, merchants, merchantList.isPending),
    integrationName: (id: string): string => nameOf(id, integrations, integrationList.isPending),
    /** Where there is real money, too: elsewhere the mark of the whole dashboard says it. */
    isTest: (merchant: string): boolean =>
      merchants.some(({ environment }) => environment === 'production') &&
      merchants.find(({ id }) => id === merchant)?.environment === 'test',
  };
}

export type Names = ReturnType<typeof useNames>;

/** What has no name is known by its ID: it is a link, too, and has to be called something. */
function nameOf(id: string, list: readonly Named[], isPending: boolean): string {
  return list.find((one) => one.id === id)?.name ?? (isPending ? '…' : id);
}

function named({ id, name }: Named): Named {
  return { id, name };
}
