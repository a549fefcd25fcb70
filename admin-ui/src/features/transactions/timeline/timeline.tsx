import { Code, Collapse, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { CopyButton } from '../../../components/copy-button';
import { Said } from '../../../components/said/said';
import { Time } from '../../../components/time';
import { useText } from '../../../lib/text';
import { CallbackFields } from './callback-fields';
import { describe, type TransactionEvent } from './describe';
import classes from './timeline.module.css';

interface TimelineProps {
  readonly events: readonly TransactionEvent[];
  readonly currency: string;
  /** OrderIDs by the attempt's id: which order an event is about. */
  readonly orders: ReadonlyMap<string, string>;
}

/** Everything that happened, in order, in plain words; the raw record is one click away. */
export function Timeline({ events, currency, orders }: TimelineProps) {
  return (
    <ol className={classes.list}>
      {events.map((event) => (
        <Item
          key={event.number}
          event={event}
          currency={currency}
          // Named where there were several.
          order={orders.size > 1 && event.attempt !== null ? (orders.get(event.attempt) ?? null) : null}
        />
      ))}
    </ol>
  );
}

function Item({ event, currency, order }: { event: TransactionEvent; currency: string; order: string | null }) {
  const text = useText('transactions');
  const common = useText('common');
  const { tone, title, lines } = describe(event, { text, common, currency });
  return (
    <li className={classes.item} data-tone={tone} data-kind={event.kind}>
      <div className={classes.head}>
        <strong>{title}</strong>
        <Text span size="xs" c="dimmed" className={classes.time}>
          <Time value={event.at} ms focusable />
        </Text>
      </div>
      {lines.map((line) => (
        <Text key={typeof line === 'string' ? line : line.said} className="gateway-wrap">
          {typeof line === 'string' ? line : <Said>{line.said}</Said>}
        </Text>
      ))}
      {order === null ? null : (
        <Text size="xs" c="dimmed">
          {text('aboutOrder', { order })}
        </Text>
      )}
      {event.kind === 'callback_received' ? <CallbackFields data={event.data} /> : null}
      <RawRecord event={event} />
    </li>
  );
}

function RawRecord({ event }: { event: TransactionEvent }) {
  const text = useText('transactions');
  const [isOpen, { toggle }] = useDisclosure();
  const id = useId();
  const record = JSON.stringify(event, null, 2);
  return (
    <>
      <UnstyledButton
        className={classes.raw}
        onClick={toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={text('rawRecordOf', { number: event.number })}
      >
        {text('rawRecord')}
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id}>
        {isOpen ? (
          <div className={classes.record}>
            <Code block tabIndex={0}>
              {record}
            </Code>
            <CopyButton value={record} what={text('rawRecord')} />
          </div>
        ) : null}
      </Collapse>
    </>
  );
}
