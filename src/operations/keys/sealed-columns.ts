/** A column that holds sealed text, and the place that its texts are sealed to. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key. */
  readonly key: readonly string[];
  /** The columns whose values, with colons between, are the place's `row`. */
  readonly row: readonly string[];
  /** The place's `field`. */
  readonly field: string;
}

const MERCHANT_VERSION = {
  table: 'merchant_versions',
  key: ['merchant_id', 'version'],
  row: ['merchant_id', 'version'],
};
const ALARM_CHANNEL = { table: 'alarm_channels', key: ['id'], row: ['id'] };
const USER = { table: 'users', key: ['id'], row: ['id'] };

/**
 * Everything that the master key seals. One that is missing here keeps the old key from being taken away: a rotation
 * looks for it in every table before.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { ...MERCHANT_VERSION, column: 'merchant_key', field: 'merchantKey' },
  { ...MERCHANT_VERSION, column: 'api_key', field: 'apiKey' },
  {
    table: 'integration_secrets',
    column: 'secret',
    key: ['id'],
    row: ['integration_id', 'id'],
    field: 'secret',
  },
  { ...USER, column: 'totp_secret', field: 'totp_secret' },
  { ...USER, column: 'totp_pending', field: 'totp_pending' },
  { ...ALARM_CHANNEL, column: 'secret', field: 'secret' },
  { ...ALARM_CHANNEL, column: 'previous_secret', field: 'previous_secret' },
  { table: 'audit_chain', column: 'sealed_key', key: ['id'], row: ['id'], field: 'key' },
];
