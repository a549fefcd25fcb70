import type { components } from '../../api/schema';

type Inspection = components['schemas']['InspectionDto'];
type Rule = (inspection: Inspection) => readonly string[];

const WHOLE = '请确认粘贴了完整的地址，并且只粘贴了一次。';
const FORGED = '请把此地址视为伪造，并查看该付款本身的真实结果。';

const CALLBACK: Readonly<Partial<Record<Inspection['verdict'], Rule>>> = {
  genuine: () => ['回调只是提示：以 MYGW 对查询的答复为准（在该付款中点“向 MYGW 查询”）。'],
  malformed: () => [
    WHOLE,
    '回调须含 success（Y 或 N）、merchantID、orderID、signature；成功时还须含 amount 与 currency。',
  ],
  not_verified: ({ transaction, party }) => [
    transaction === null
      ? '本网关没有此订单：它可能属于另一个网关或另一个环境。'
      : `请核对 ${party ?? ''} 的商户密钥与 MYGW 一方是否相同。`,
    '如果密钥无误，则是某个字段在途中被改动，或回调是伪造的。',
  ],
  other_secret: ({ party, signature }) => [
    signature?.secret?.owner === party
      ? '订单进行期间更换过商户密钥；结果改由向 MYGW 查询确认。'
      : '两个商户被弄混了：请核对两者的商户 ID 与商户密钥。',
  ],
  other_form: () => ['请把此处显示的签名文本报告给 MYGW；付款本身由向 MYGW 查询确认。'],
  differs: ({ transaction }) => [
    transaction === null
      ? '订单可能属于使用同一商户的另一个网关，或属于恢复前的数据库。'
      : '这样的回调不会使任何款项被报告为已付。请在该付款中点“向 MYGW 查询”，并就差异咨询 MYGW。',
  ],
};

const REQUEST: Readonly<Partial<Record<Inspection['verdict'], Rule>>> = {
  malformed: () => [
    '请把 OfficeRnD 中的网关地址与本集成的网关地址核对：每个占位符各出现一次，redirectUrl 在最后。',
    '请确认粘贴了完整的地址。',
  ],
  not_verified: ({ party }) => [
    ...(party === null ? ['没有这个集成：请核对网关地址的路径。'] : []),
    '请在集成中重新填写 OfficeRnD 的 Secret；它可能已在那边更换。',
    '如果密钥无误，则是某个签名字段在途中被改动：amount、reference 或 transactionId。',
  ],
  other_secret: ({ party, signature }) => [
    signature?.secret?.owner === party
      ? 'OfficeRnD 仍在用旧的 Secret 签名：请把它填为当前密钥，或在那边更换。'
      : '两个集成的网关地址弄混了：请把正确的地址复制到 OfficeRnD。',
  ],
  other_form: () => [
    'OfficeRnD 签名的值与地址中的值不同：占位符必须正是被签名的文本。',
    '请把此处显示的签名文本报告给 OfficeRnD。',
  ],
  differs: ({ fields }) =>
    fields.some(({ verdict }) => verdict === 'differs')
      ? [
          '同一 transactionId 之前带着其他内容来过，以先来的为准。请在 OfficeRnD 重新开始付款，以得到新的 transactionId。',
        ]
      : ['请更改集成的设置，或 OfficeRnD 的请求。'],
};

const RETURN: Readonly<Partial<Record<Inspection['verdict'], Rule>>> = {
  not_verified: () => ['OfficeRnD 不应相信它。', FORGED],
  other_form: () => [FORGED],
  differs: () => ['顾客离开之后才成功的付款，先前也会有一次失败的返回：以此处的状态为准。'],
};

const RULES = { callback: CALLBACK, payment_request: REQUEST, payment_return: RETURN, unknown: {} } as const;

/** What to do, in Chinese: the API's own sentences are English. Decided as the API does, by kind and verdict. */
export function adviceInChinese(inspection: Inspection): readonly string[] {
  const rules: Readonly<Partial<Record<Inspection['verdict'], Rule>>> = RULES[inspection.kind];
  return rules[inspection.verdict]?.(inspection) ?? [];
}

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(\S+) as (.*)$/, '$1 写作 $2'],
  [/^(\S+) in lower case$/, '$1 用小写'],
  [/^(\S+) in capitals$/, '$1 用大写'],
  [/^(\S+) as it came, not in lower case$/, '$1 保持原样，未转为小写'],
  [/^(\S+) without spaces around it$/, '$1 去掉首尾空格'],
  [/^(\S+) left out$/, '省略 $1'],
  [/^amount and currency left out$/, '省略 amount 与 currency'],
  [/^all of it in lower case$/, '全部用小写'],
  [/^percent-encoded twice$/, '经过两次百分号编码'],
  [/^not percent-encoded$/, '未经百分号编码'],
  [/^percent-encoded, a plus being a plus$/, '百分号编码，加号就是加号'],
];

/** In what a form is unusual: `amount as 12.3`. One without words of ours stays as it is. */
export function formInChinese(form: string): string {
  const found = FORMS.find(([pattern]) => pattern.test(form));
  return found ? form.replace(...found) : form;
}
