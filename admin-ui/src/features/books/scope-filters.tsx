import { useAllMerchants } from '../../api/whole-list';
import { FilterSelect } from '../../components/filter-bar';
import { useText } from '../../lib/text';
import { useBooksSearch } from './search';

/** Of which merchant, and in which currency. Fields for a `FilterBar`. */
export function ScopeFilters() {
  const text = useText('books');
  const [{ merchant, currency }, setSearch] = useBooksSearch();
  const merchants = useAllMerchants().data?.items ?? [];
  const currencies = [...new Set(merchants.flatMap((one) => one.currencies))].toSorted();
  return (
    <>
      <FilterSelect
        label={text('merchant')}
        value={merchant}
        options={merchants.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => {
          setSearch({ merchant: value });
        }}
      />
      <FilterSelect
        label={text('currency')}
        value={currency}
        options={currencies.map((one) => ({ value: one, label: one }))}
        onChange={(value) => {
          setSearch({ currency: value });
        }}
      />
    </>
  );
}
