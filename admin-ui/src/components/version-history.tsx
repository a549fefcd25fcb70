import { Stack, Text } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../lib/text';
import { Time } from './time';
import classes from './version-history.module.css';

/** One version of a configuration, as the API tells of it. */
export interface Version {
  readonly version: number;
  readonly createdAt: string;
  readonly createdByName: string;
  readonly changed: readonly string[];
  readonly settings: object;
}

interface VersionHistoryProps {
  /** The newest first. */
  readonly versions: readonly Version[];
  readonly labelOf: (field: string) => string;
  /** A value in words. */
  readonly show: (field: string, value: unknown) => ReactNode;
}

/** Who changed what when: each version with what differs from the one before, old and new side by side. */
export function VersionHistory({ versions, labelOf, show }: VersionHistoryProps) {
  const text = useText('common');
  return (
    <ol className={classes.list} reversed>
      {versions.map((version, index) => (
        <li key={version.version} className={classes.version}>
          <Text size="sm" c="dimmed">
            <Text span fw={600} c="var(--mantine-color-text)">
              {text('history.version', { version: version.version })}
            </Text>
            {' · '}
            <Time value={version.createdAt} focusable />
            {' · '}
            {version.createdByName}
          </Text>
          <Changes version={version} before={versions[index + 1]} {...{ labelOf, show }} />
        </li>
      ))}
    </ol>
  );
}

type ChangesProps = Omit<VersionHistoryProps, 'versions'> & { version: Version; before: Version | undefined };

function Changes({ version, before, labelOf, show }: ChangesProps) {
  const text = useText('common');
  if (version.changed.length === 0) return <Text>{text('history.created')}</Text>;
  return (
    <Stack gap={2} component="dl" className={classes.changes}>
      {version.changed.map((field) => (
        <div key={field} className={classes.change}>
          <dt>{labelOf(field)}</dt>
          <dd>
            <Change {...{ field, version, before, show }} />
          </dd>
        </div>
      ))}
    </Stack>
  );
}

type ChangeProps = Pick<ChangesProps, 'version' | 'before' | 'show'> & { field: string };

/** A secret is not among the settings: of it no more is told than that it was replaced. */
function Change({ field, version, before, show }: ChangeProps) {
  const text = useText('common');
  const now = valueOf(version, field);
  if (now === undefined) return text('history.replaced');
  return (
    <>
      {before ? (
        <>
          <del className={classes.old}>{show(field, valueOf(before, field))}</del>
          <ArrowRight size={14} className={classes.arrow} aria-label={text('history.became')} />
        </>
      ) : null}
      <ins className={classes.new}>{show(field, now)}</ins>
    </>
  );
}

function valueOf({ settings }: Version, field: string): unknown {
  return (settings as Readonly<Record<string, unknown>>)[field];
}
