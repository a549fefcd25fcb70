import { Code } from '@mantine/core';
import type { components } from '../../api/schema';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/section';
import { StateBadge, type Tone } from '../../components/state-badge';
import { useText } from '../../lib/text';

type Field = components['schemas']['InspectedFieldDto'];

const TONES: Readonly<Record<Field['verdict'], Tone>> = {
  same: 'good',
  differs: 'bad',
  absent: 'neutral',
  nothing_stored: 'neutral',
};

/** What came beside what is stored, field by field. */
export function InspectionFields({ fields }: { fields: readonly Field[] }) {
  const text = useText('tools');
  return (
    <Section title={text('fields.title')} description={text('fields.help')}>
      <DataTable
        label={text('fields.title')}
        rows={fields}
        rowKey={({ name }) => name}
        columns={[
          { id: 'name', header: text('fields.name'), cell: ({ name }) => <strong>{name}</strong> },
          { id: 'received', header: text('fields.received'), cell: ({ received }) => <Value value={received} /> },
          { id: 'stored', header: text('fields.stored'), cell: ({ stored }) => <Value value={stored} /> },
          {
            id: 'verdict',
            header: text('fields.verdict'),
            cell: ({ verdict }) => <StateBadge tone={TONES[verdict]}>{text(`field.${verdict}`)}</StateBadge>,
          },
        ]}
      />
    </Section>
  );
}

function Value({ value }: { value: string | null }) {
  if (value === null) return '–';
  return <Code className="gateway-copied">{value}</Code>;
}
