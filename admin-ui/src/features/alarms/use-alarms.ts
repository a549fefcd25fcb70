import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Alarm = Schemas['AlarmDto'];
export type Rule = Schemas['AlarmRuleDto'];
export type RuleKind = Schemas['AlarmRuleKind'];
export type Channel = Schemas['AlarmChannelDto'];
export type Delivery = Schemas['AlarmDeliveryDto'];

/** After a change: everything about alarms is read again where it is shown. */
export function useRefreshAlarms(): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    () =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/api/v1/alarm'),
      }),
    [queryClient],
  );
}
