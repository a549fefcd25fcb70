import { Anchor, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../lib/text';
import { PageHeader } from './page-header';
import classes from './plain-page.module.css';

/** For an address that leads nowhere; outside of everything else, which the router cannot place it in. */
export function NotFoundPage() {
  const text = useText('common');
  return (
    <main className={classes.main}>
      <Paper className={classes.card}>
        <PageHeader title={text('notFound')} />
        <Text>
          {text('notFoundHelp')}{' '}
          <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/" />}>
            {text('toStart')}
          </Anchor>
        </Text>
      </Paper>
    </main>
  );
}
