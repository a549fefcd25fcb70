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
    advice: '请把 PUBLIC_URL 设为客户使用的 https 地址，并确认代理会把它转给网关。',
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
