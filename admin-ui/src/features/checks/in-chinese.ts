import type { components } from '../../api/schema';

type Schemas = components['schemas'];
/** Of merchants' warnings the dashboard has words in each language. */
type Code = Exclude<Schemas['GoLiveFindingCode'], Schemas['MerchantWarningCode']>;

/** Titles and advice of the checks in Chinese, by the part of a check's id before the colon; the API's are English. */
const CHECKS: Readonly<Record<string, { readonly title: string; readonly advice: string }>> = {
  node_env: { title: '运行环境（NODE_ENV）', advice: '请设置 NODE_ENV=production 并重启网关。' },
  trust_proxy: {
    title: '代理（TRUST_PROXY）',
    advice: '请把 TRUST_PROXY 设为网关前面的代理数量或其地址，然后重启网关。',
  },
  database: {
    title: '数据库（DATABASE_URL）',
    advice: '请把 DATABASE_URL 设为 PostgreSQL 数据库，并用备份与恢复迁移数据。',
  },
  metrics: { title: '指标（METRICS_TOKEN）', advice: '请设置 METRICS_TOKEN，或让代理只在内网提供 /metrics。' },
  public_url: {
    title: '公开地址',
    advice: '请把 PUBLIC_URL 设为顾客使用的 https 地址，并确认代理会把它转给网关。',
  },
  migrations: { title: '数据库结构', advice: '请运行命令 migration:run，或重启网关，它会自动完成。' },
  disk: { title: '磁盘', advice: '请为数据库所在磁盘腾出空间：磁盘写满后无法收款。' },
  clock: { title: '时钟', advice: '请在本机设置时间同步（NTP）。' },
  database_clock: { title: '数据库的时钟', advice: '请在本机和数据库所在机器上设置时间同步（NTP）。' },
  master_key: {
    title: '主密钥',
    advice: '请将密钥与数据库、备份分开保存，并且只有网关可以读取；见 docs/operations.md。',
  },
  merchants: { title: '商户', advice: '请添加或启用一个商户。' },
  merchant: { title: '商户', advice: '请查看该商户的设置；如果商户密钥偏弱，请向支付服务商索取较长的随机密钥。' },
  provider_access: { title: 'API 密钥', advice: '请填写属于此商户与此环境的 API 密钥，并测试该商户的连接。' },
  integrations: { title: '集成', advice: '请添加或启用一个集成。' },
  redirect_hosts: { title: '返回主机', advice: '请在集成中完整填写您自己门户的主机。' },
  integration_merchant: { title: '集成的商户', advice: '请启用该商户，或为集成选择一个可真实收款的商户。' },
};
/**
 * What the checks find, in Chinese, with the places of its values. A record, so that a code that the API gets to know is
 * missed here by the compiler.
 */
const FOUND: Readonly<Record<Code, string>> = {
  production: 'production',
  not_production: '当前为 {environment}：请设为 production',
  proxy_off: '未启用',
  proxy_on: '已启用',
  proxy_missing: '未启用，而 PUBLIC_URL 是 https：限流会把代理的地址当作所有顾客的地址',
  proxy_anybody: '任何发送方都可以冒充任意地址：请说明代理的数量或地址',
  postgres: 'PostgreSQL',
  sqlite: 'SQLite：适用于单个实例',
  sqlite_shared: 'SQLite 只适用于单个实例，而 REDIS_URL 已设置：多个实例需要 PostgreSQL',
  metrics_fine: '正常',
  metrics_open: '未设置：任何人都可以读取 /metrics。请设置，或让代理只在内网提供该路径',

  public_url_loopback: '{url} 只指向本机：不适用于生产环境',
  public_url_answers: '{url}：可以访问到网关',
  public_url_silent: '{url}：从这里无法访问，{milliseconds} 毫秒内没有答复；网关在运行吗？',
  public_url_unreachable: '{url}：从这里无法访问，{fault}；网关在运行吗？',
  public_url_foreign: '{url}：答复的不是网关，状态码 {status}',

  schema_current: '数据库结构是最新的',
  schema_behind: '数据库结构已过时：请运行 migration:run',
  no_database: '{path} 处没有数据库：请运行 migration:run，或启动网关',

  disk_free: '剩余 {megabytes} MB',
  disk_elsewhere: '数据库在另一台服务器上：请在那里查看',

  clock_right: '时钟准确',
  clock_ahead: '时钟快 {seconds} 秒：请设置 NTP',
  clock_behind: '时钟慢 {seconds} 秒：请设置 NTP',
  clock_unknown: '没有可以询问时间的支付服务商',
  clock_shared: '数据库就在本机',

  key_in_settings: '{key} 在设置中；请在备份以外另存一份',
  key_in_file: '{key} 在 {file} 中；请在备份以外另存一份',
  key_rotation_unfinished: '密钥轮换尚未完成：请运行 keys:rotate',
  key_file_readable: '其他人可以读取 {file}：请运行 chmod 600 {file}',
  key_beside_database:
    '{file} 与数据库在同一文件夹中：复制该文件夹的人会同时得到两者。请放到别处（MASTER_KEY_FILE），并在备份以外另存一份',

  none_enabled: '没有已启用的',
  nothing_stands_out: '没有需要留意的',
  test_account: '属于测试环境，不会产生真实扣款',
  provider_here: 'API 地址 {url} 指向本机，而不是支付服务商',

  key_accepted: '支付服务商接受此密钥',
  key_missing: '没有 API 密钥：无法确认付款结果，也无法退款',
  key_refused: '支付服务商拒绝了此密钥',
  merchant_unknown: '支付服务商没有此商户',
  provider_silent: '无法连接支付服务商',
  provider_unclear: '支付服务商的答复不明确',
  no_means: '商户没有币种或卡类型',

  hosts_missing: '没有返回主机，顾客无法返回',
  hosts_too_wide: '{hosts}：任何人都可以拥有这样的主机',
  hosts_here: '{hosts}：仅用于测试',
  hosts_fine: '{hosts}',
  merchant_disabled: '其商户已停用：所有顾客都会被拒绝',
  takes_nothing_real: '{merchant}，测试账户：没有真实资金',
  takes_test: '{merchant}，测试环境',
  takes_production: '{merchant}，生产环境',

  not_checked: '无法检查；原因见日志',
};

/** One thing that was found; of what somebody else said of it, see its value `said`. */
export function findingInChinese(code: Code, values: Readonly<Record<string, string | number>>): string {
  return FOUND[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

const OTHERWISE = '请查看网关在该时间前后的日志。';

interface Check {
  readonly id: string;
  readonly title: string;
  readonly advice: string | null;
}

export function checkInChinese({ id, title, advice }: Check): { title: string; advice: string | null } {
  const [kind = '', ...names] = id.split(':');
  const known = CHECKS[kind];
  const name = names.join(':');
  return {
    title: known ? known.title + (name === '' ? '' : `：${name}`) : title,
    advice: advice === null ? null : (known?.advice ?? OTHERWISE),
  };
}
