import { Tabs } from '@mantine/core';
import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';
import { AlarmList } from './alarm-list';
import { ChannelList } from './channels/channel-list';
import { DeliveryList } from './delivery-list';
import { RuleList } from './rules/rule-list';
import { useAlarmSearch, VIEWS } from './search';

const PANELS = { alarms: AlarmList, rules: RuleList, channels: ChannelList, deliveries: DeliveryList };

export default function AlarmsPage() {
  const text = useText('alarms');
  const [{ view = 'alarms' }, setSearch] = useAlarmSearch();
  const Panel = PANELS[view];
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} />
      <Tabs
        value={view}
        keepMounted={false}
        onChange={(value) => {
          setSearch({ view: VIEWS.find((one) => one === value), channel: undefined, status: undefined });
        }}
      >
        <Tabs.List mb="lg">
          {VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {text(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view}>
          <Panel />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
