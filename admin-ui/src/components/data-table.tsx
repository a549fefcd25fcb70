import { NativeSelect, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { formatCount } from '../lib/format';
import { useText } from '../lib/text';
import { Table } from './table';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  /** A number is how many there are of something. */
  readonly cell: (row: Row) => ReactNode;
  /** The API's word for sorting by it, `amount`; `-amount` is the reverse. */
  readonly sort?: string;
  /** Only for screen readers: over buttons, which say themselves what they are. */
  readonly headerHidden?: boolean;
  /** Figures stand at the end of their cell. */
  readonly align?: 'end';
  /** Not among the columns that are shown at first. */
  readonly extra?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table is of, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The API's `sort`, `-createdAt`. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** What opens below a row; null for a row that is closed. The button that opens it is up to a column. */
  readonly detail?: (row: Row) => ReactNode;
}

const PHONE = '(max-width: 48em)';

/**
 * A list of things: a table with real headers (those that sort are buttons and say so by `aria-sort`), on a phone a list
 * of cards. The first column is the thing itself; put the link to its page there.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
  return isPhone ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, sort, onSort } = props;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <Table label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.id} {...{ column, sort, onSort }} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OneRow key={rowKey(row)} row={row} table={props} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function OneRow<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const { columns, detail } = table;
  const more = detail?.(row) ?? null;
  return (
    <>
      <tr data-open={more === null ? undefined : true}>
        {columns.map(({ id, align, cell }) => (
          <td key={id} data-align={align}>
            {shown(cell(row))}
          </td>
        ))}
      </tr>
      {more === null ? null : (
        <tr data-detail>
          <td colSpan={columns.length}>{more}</td>
        </tr>
      )}
    </>
  );
}

interface HeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
}

function Header<Row>({ column, sort, onSort }: HeaderProps<Row>) {
  const { align, sort: name } = column;
  const header = column.headerHidden ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header;
  if (name === undefined || !onSort) return <th data-align={align}>{header}</th>;
  const direction = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown }[direction];
  return (
    <th aria-sort={direction} data-align={align}>
      <UnstyledButton
        className={classes.sort}
        onClick={() => {
          onSort(direction === 'descending' ? name : `-${name}`);
        }}
      >
        {header}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </th>
  );
}

/** On a phone there are no headers to press. */
function SortSelect<Row>({ columns, sort, onSort }: DataTableProps<Row>) {
  const text = useText('common');
  const sorting = columns.filter((column) => column.sort !== undefined);
  if (!onSort || sorting.length === 0) return null;
  const options = sorting.flatMap(({ header, sort: name = '' }) => [
    { value: `-${name}`, label: text('sortDown', { column: header }) },
    { value: name, label: text('sortUp', { column: header }) },
  ]);
  return (
    <NativeSelect
      label={text('sortBy')}
      value={sort ?? ''}
      data={options}
      onChange={({ currentTarget }) => {
        onSort(currentTarget.value);
      }}
    />
  );
}

function Cards<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, detail } = props;
  const [first, ...others] = columns;
  return (
    <>
      <SortSelect {...props} />
      <ul className={classes.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={rowKey(row)} className={classes.card}>
            <div className={classes.cardTitle}>{shown(first?.cell(row))}</div>
            <dl>
              {others.map(({ id, header, headerHidden, cell }) => (
                <div key={id}>
                  <dt>{headerHidden ? <VisuallyHidden>{header}</VisuallyHidden> : header}</dt>
                  <dd>{shown(cell(row))}</dd>
                </div>
              ))}
            </dl>
            {detail?.(row)}
          </li>
        ))}
      </ul>
    </>
  );
}

function shown(value: ReactNode): ReactNode {
  return typeof value === 'number' ? formatCount(value) : value;
}
