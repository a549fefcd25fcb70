import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../lib/text';
import { PageHeader } from './page-header';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const text = useText('common');
  return (
    <>
      <PageHeader title={text('notFound')} />
      <Text>
        {text('notFoundHelp')}{' '}
        <Anchor underline="always" renderRoot={(props) => <Link {...props} to="/" />}>
          {text('toStart')}
        </Anchor>
      </Text>
    </>
  );
}
