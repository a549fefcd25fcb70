import { Badge } from '@mantine/core';
import { useAllMerchants } from '../../api/whole-list';
import { useText } from '../../lib/text';
import classes from './shell.module.css';

/** Whether real money moves here: by the merchants that are enabled. Nothing is shown before there is one. */
export function EnvironmentMark() {
  const text = useText('common');
  const { data } = useAllMerchants();
  const found = new Set(data?.items.filter(({ enabled }) => enabled).map(({ environment }) => environment));
  if (found.size === 0) return null;
  const isProduction = found.has('production');
  const label = found.size > 1 ? text('environmentBoth') : text(isProduction ? 'production' : 'testOnly');
  return (
    <>
      {isProduction ? null : <div className={classes.testLine} />}
      <Badge variant="dot" color={isProduction ? 'green' : 'orange'} tt="none" fw={500}>
        {label}
      </Badge>
    </>
  );
}
