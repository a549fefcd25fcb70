import { Text } from '@mantine/core';
import { Said } from '../../components/said/said';
import { useText } from '../../lib/text';
import classes from './alarms.module.css';
import type { Delivery } from './use-alarms';

/** What the last attempt was answered, or why there was no answer. Foreign words, shown as text. */
export function Answer({ delivery: { attempts } }: { delivery: Delivery }) {
  const text = useText('alarms');
  const last = attempts.at(-1);
  if (!last) return '–';
  const { httpStatus, answer, error } = last;
  return (
    <div className={classes.answer}>
      {httpStatus === null ? null : text('answered', { status: httpStatus })}{' '}
      {error === null ? (
        <Text span size="sm" c="dimmed">
          {answer}
        </Text>
      ) : (
        <Text span size="sm" c="dimmed">
          <Said>{error}</Said>
        </Text>
      )}
    </div>
  );
}
