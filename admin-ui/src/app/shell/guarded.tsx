import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Permission, usePermission } from '../../api/session';
import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';

/** A page for those who may see it; to others it says so. The API refuses them anyway. */
export function Guarded({ permission, children }: { permission: Permission; children: ReactNode }) {
  const text = useText('common');
  if (usePermission(permission)) return children;
  return (
    <>
      <PageHeader title={text('notAllowed')} />
      <Text>{text('notAllowedHelp')}</Text>
    </>
  );
}
