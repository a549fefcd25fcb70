import { Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Permission, usePermission } from '../../api/session';
import { NotFoundPage } from '../../components/not-found-page';
import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A page for those who may see it; to others it says so. The API refuses them anyway. */
export function Guarded({ permission, children }: { permission: Permission; children: ReactNode }) {
  const text = useText('common');
  const { id }: { id?: string } = useParams({ strict: false });
  const isAllowed = usePermission(permission);
  // A link that was cut off in a mail: the API would call it malformed.
  if (id !== undefined && !UUID.test(id)) return <NotFoundPage />;
  if (isAllowed) return children;
  return (
    <>
      <PageHeader title={text('notAllowed')} />
      <Text>{text('notAllowedHelp')}</Text>
    </>
  );
}
