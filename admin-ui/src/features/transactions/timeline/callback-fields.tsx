import { Table } from '@mantine/core';
import { StateBadge, type Tone } from '../../../components/state-badge';
import { hasText, useText } from '../../../lib/text';
import classes from './callback-fields.module.css';

const TONES: Readonly<Record<string, Tone>> = { ok: 'good', differs: 'bad', absent: 'neutral' };

type Fields = Readonly<Record<string, unknown>>;

/** A callback as it came, field by field, with what each is worth. */
export function CallbackFields({ data }: { data: Fields }) {
  const text = useText('transactions');
  const parameters = fieldsOf(data['parameters']);
  const verdicts = fieldsOf(data['verdicts']);
  const names = namesOf(parameters, verdicts);
  return (
    <Table className={classes.table} withRowBorders={false} verticalSpacing={2} aria-label={text('callbackFields')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text('field')}</Table.Th>
          <Table.Th>{text('received')}</Table.Th>
          <Table.Th>{text('verdict')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            {/* MYGW's own words. */}
            <Table.Td ff="monospace" fz="xs" {...(name.toLowerCase() === 'detail' && { lang: 'en' })}>
              {valueOf(parameters, name)}
            </Table.Td>
            <Table.Td>
              <Verdict verdict={valueOf(verdicts, name)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Verdict({ verdict }: { verdict: string }) {
  const text = useText('transactions');
  const key = `verdict.${verdict}`;
  if (verdict === '' || !hasText('transactions', key)) return verdict;
  return <StateBadge tone={TONES[verdict] ?? 'neutral'}>{text(key)}</StateBadge>;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Each field once, however it is written: callbacks' names match in any letter case. */
function namesOf(parameters: Fields, verdicts: Fields): string[] {
  const names = new Map(
    [...Object.keys(parameters), ...Object.keys(verdicts)].map((name) => [name.toLowerCase(), name]),
  );
  return [...names.values()];
}

function valueOf(fields: Fields, name: string): string {
  const found = Object.entries(fields).find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}
