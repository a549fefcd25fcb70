import { Tabs } from '@mantine/core';
import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';
import { DailyClose } from './daily-close';
import { useBooksSearch } from './search';
import { Settlement } from './settlement';

export default function BooksPage() {
  const text = useText('books');
  const [{ view = 'close' }, setSearch] = useBooksSearch();
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} />
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(value) => {
          setSearch({ view: value === 'settlement' ? 'settlement' : undefined });
        }}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="close">{text('tab.close')}</Tabs.Tab>
          <Tabs.Tab value="settlement">{text('tab.settlement')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="close">
          <DailyClose />
        </Tabs.Panel>
        <Tabs.Panel value="settlement">
          <Settlement />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
