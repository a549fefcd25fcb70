import type { ApiPropertyOptions } from '@nestjs/swagger';

/** How the OpenAPI document describes the figures of an alarm. */
export const ALARM_DETAILS: ApiPropertyOptions = {
  type: 'object',
  additionalProperties: true,
  description:
    'The figures behind it, with which the message can be said in any language. `needs_attention`: `count`, `codes`. ' +
    '`success_rate`: `cardType`, `percent`, `total`, `succeeded`, `windowMinutes`. `provider_errors`: `count`, `unknown`, ' +
    '`windowMinutes`. `no_callback`: `payments`. `reconciliation_lag`: `seconds`. `configuration_changed`: `count`, ' +
    '`people`, `changes`. Older alarms may lack some',
  example: { count: 2, codes: { paid_not_returned: 2 } },
};
