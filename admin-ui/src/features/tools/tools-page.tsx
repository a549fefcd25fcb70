import { Tabs } from '@mantine/core';
import * as z from 'zod/mini';
import { PageHeader } from '../../components/page-header';
import { useSearchState } from '../../lib/search-state';
import { useText } from '../../lib/text';
import { Calculator } from './calculator';
import { Inspector } from './inspector';

/** Which tool is open is all that the address holds: what is pasted never gets there. */
const search = z.object({ tool: z.catch(z.enum(['link', 'signature']), 'link') });

export default function ToolsPage() {
  const text = useText('tools');
  const [{ tool }, setSearch] = useSearchState(search);
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} />
      <Tabs
        value={tool}
        onChange={(value) => {
          setSearch({ tool: value === 'signature' ? 'signature' : 'link' });
        }}
      >
        <Tabs.List mb="lg">
          <Tabs.Tab value="link">{text('tab.link')}</Tabs.Tab>
          <Tabs.Tab value="signature">{text('tab.signature')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="link">
          <Inspector />
        </Tabs.Panel>
        <Tabs.Panel value="signature">
          <Calculator />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
