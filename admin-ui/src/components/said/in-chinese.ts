/** A part of a sentence: in Chinese, or as it came, which is English. */
export interface SaidPart {
  readonly text: string;
  readonly isForeign: boolean;
}

/**
 * The gateway's own English sentences in Chinese. `$1` is a value as it is; `@1` a sentence in its turn, of the gateway
 * or of somebody else; `#1` what a result code of MYGW means. A unit test looks for the gateway's sentences in its
 * sources and fails where one is missing here.
 */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  // What MYGW answered (src/mygw).
  [/^MYGW answered 200 with a body that could not be read$/, 'MYGW 答复 200，但内容无法读取'],
  [
    /^MYGW answered 200 with a page that has no redirect to a payment page$/,
    'MYGW 答复 200，但页面中没有前往支付页面的跳转',
  ],
  [/^MYGW answered the query with a body that could not be read$/, 'MYGW 对查询的答复无法读取'],
  [/^MYGW answered the query with (\d+)$/, 'MYGW 对查询答复 $1'],
  [/^MYGW answered the query with (\d+) (.+)$/, 'MYGW 对查询答复 $1：@2'],
  [/^MYGW answered (\d+), without (?:a reason|words)$/, 'MYGW 答复 $1，未说明原因'],
  [/^MYGW answered (\d+): (.+)$/, 'MYGW 答复 $1：@2'],
  [/^MYGW: result (\d+)$/, 'MYGW 结果代码 $1（#1）'],
  [/^MYGW: result (\d+): (.+)$/, 'MYGW 结果代码 $1（#1）：@2'],
  [/^MYGW refused the API key \((\d+)\)$/, 'MYGW 拒绝了 API 密钥（$1）'],
  [/^MYGW does not know the merchant \((\d+)\)$/, 'MYGW 没有此商户（$1）'],
  [/^The query was answered with 404, but not by MYGW$/, '查询得到 404，但并非来自 MYGW'],
  [/^MYGW could not be reached: (.+)$/, '无法连接 MYGW：@1'],
  [/^The outcome of the payment call is unknown: (.+)$/, '付款请求的结果未知：@1'],
  [/^The outcome of the command is unknown: (.+)$/, '指令的结果未知：@1'],
  [/^The merchant has no merchant key$/, '商户没有商户密钥'],
  [/^The merchant has no API key$/, '商户没有 API 密钥'],
  [/^The merchant has no API key, so MYGW cannot be asked$/, '商户没有 API 密钥，无法向 MYGW 查询'],
  [/^The answer of MYGW is about (.+)$/, 'MYGW 的答复与订单不符：@1'],
  [/^another (\w+)$/, '$1 不同'],
  [/^The answer of MYGW was not believed: (.+)$/, 'MYGW 的答复不可信：@1'],
  [/^result 0 without success Y$/, '结果代码为 0，但 success 不是 Y'],
  [/^result (\d+) with success Y$/, '结果代码为 $1（#1），但 success 为 Y'],
  [/^its signature does not hold$/, '其签名不正确'],
  [/^it is not signed$/, '没有签名'],
  [/^The answer of MYGW was not followed: (.+)$/, '未跟随 MYGW 答复中的跳转：@1'],
  [/^the page is too long$/, '页面过长'],
  [/^the page has more than one redirect$/, '页面中有不止一个跳转'],
  [/^the redirect is not an https address$/, '跳转目标不是 https 地址'],
  [
    /^the redirect leads to (\S+), which is not among the merchant's payment page hosts$/,
    '跳转前往 $1，而它不在商户的支付页面主机之列',
  ],
  [/^the redirect is for another amount$/, '跳转中的金额与订单不同'],
  [/^the redirect is for another currency$/, '跳转中的币种与订单不同'],
  [/^the redirect mixes test and production$/, '跳转混淆了测试与生产环境'],
  [
    /^The (?:payment call|command) was not (?:made|sent): this process was held up for too long before it$/,
    '没有发送：网关进程在此之前停顿过久',
  ],

  // Why a call came to nothing (src/mygw, src/outgoing).
  [/^no connection \((.+)\)$/, '无法建立连接（$1）'],
  [/^no answer in time$/, '没有及时答复'],
  [/^the connection broke \((.+)\)$/, '连接中断（$1）'],
  [/^the answer was too large$/, '答复过大'],
  [/^too many calls are under way$/, '同时进行的调用过多'],
  [/^calls are held back after failures in a row$/, '连续失败后暂停调用'],
  [/^the API base URL or an identifier in the path cannot be used$/, 'API 地址或路径中的编号无法使用'],
  [/^the API key holds a character that cannot be sent$/, 'API 密钥含有无法发送的字符'],
  [/^the API base URL may not be called: (.+)$/, '不允许访问此 API 地址：@1'],
  [/^it is no https address$/, '不是 https 地址'],
  [/^it is not https$/, '不是 https'],
  [/^it holds a user name or password$/, '含有用户名或密码'],
  [/^its host is not on the public internet$/, '主机不在公共互联网上'],

  // Deliveries of results and of alarms (src/checkout/delivery, src/outbox, src/alarms/channels).
  [/^The address may not be called: (.+)$/, '不允许访问此地址：@1'],
  [/^It could not be sent: (.+)$/, '无法发送：@1'],
  [/^It may or may not have arrived: (.+)$/, '可能已送达，也可能没有：@1'],
  [/^The transaction has no result yet$/, '此交易尚无结果'],
  [
    /^The host of the return address is none of the redirectHosts of the integration any more$/,
    '返回地址的主机已不在集成的返回主机（redirectHosts）之列',
  ],
  [/^No longer needed$/, '已不再需要'],
  [/^It was sent back$/, '款项已退还'],
  [/^Automatic delivery was turned off$/, '自动送达已关闭'],
  [/^Its time was over before it could be sent$/, '在发送之前已超过期限'],
  [/^It took too long$/, '耗时过长'],
  [/^It could not be sent; the log of the gateway says why$/, '无法发送；原因见网关的日志'],
  [/^The channel was deleted$/, '渠道已删除'],
  [/^The channel is disabled$/, '渠道已关闭'],
  [/^SMTP_URL and SMTP_FROM are not set$/, '尚未设置 SMTP_URL 与 SMTP_FROM'],
  [/^The mail server did not take it \((.*)\)$/, '邮件服务器没有接受（$1）'],

  // What the verification of the audit log found (src/audit/verification).
  [/^is damaged$/, '已损坏'],
  [/^was changed$/, '被更改'],
  [/^was added$/, '是后来添加的'],
  [/^was changed or added$/, '被更改或是后来添加的'],
  [
    /^it, or what the transaction says was asked for \(amount, reference …\), was changed or added$/,
    '它或交易中所请求的内容（金额、参考编号等）被更改或是后来添加的',
  ],
  [/^is missing$/, '缺失'],
  [/^is missing; the next one is (\d+)$/, '缺失；下一条是 $1'],
  [/^is missing, with all up to (\d+)$/, '缺失，直到 $1 的全部也缺失'],
  [/^is missing: the checkpoint file knows the chain up to (\d+)$/, '缺失：检查点文件记录的链直到 $1'],
  [/^(.+); audit entry (\d+) has sealed it$/, '@1；审计记录 $2 曾将其封存'],
  [/^is gone$/, '已不存在'],
  [/^is another one now$/, '现在是另一个'],
  [/^was added to the chain$/, '是后来加入链中的'],
  [/^was added after the head of the chain, which is (\d+)$/, '是在链头 $1 之后添加的'],
  [/^does not follow the one before it$/, '与前一条不相连'],
  [/^is not the head of the chain$/, '不是链头'],
  [/^is not the last one$/, '不是最后一个'],
  [/^is gone, and the key of the chain with it$/, '已不存在，链的密钥也随之丢失'],
  [/^is gone, its events are still there$/, '已不存在，但其事件仍在'],
  [/^is not the one that the checkpoint file knows$/, '与检查点文件的记录不同'],
  [
    /^is of another chain: the database was emptied or replaced \(move the file away if that was intended\)$/,
    '属于另一条链：数据库被清空或替换过（如属有意，请移走该文件）',
  ],
  [/^(.+) has none; it was removed or emptied$/, '$1 中没有检查点；文件被移除或清空过'],
  [/^its state was changed$/, '其状态被更改'],
  [/^its (\S+) is not what the events say$/, '其 $1 与事件的记录不符'],
  [/^is (\S+), its events say (\S+)$/, '状态为 $1，而事件的记录为 $2'],
  [
    /^The checkpoint file was gone and begun anew at entry (\d+), (\S+)$/,
    '检查点文件曾丢失，并在第 $1 条记录处重新开始（$2）',
  ],
];

/** MYGW's result codes. */
const RESULTS: Readonly<Record<string, string>> = {
  '0': '成功',
  '1': '待处理',
  '2': '签名不符',
  '4': '没有此客户记录',
  '5': '订单号重复',
  '7': '没有可用的支付通道',
  '9': '发卡行拒绝',
  '10': '金额超出范围',
  '11': '顾客放弃或超时',
  '15': '不支持的币种',
  '17': '被风控拦截',
};

/** What the gateway knows in Chinese; the rest, such as MYGW's own words, as it came. */
export function saidInChinese(said: string): readonly SaidPart[] {
  for (const [pattern, chinese] of SENTENCES) {
    const groups = pattern.exec(said);
    if (groups) return chinese.split(/(@\d)/).flatMap((piece) => partsOf(piece, groups));
  }
  // What a person wrote in Chinese is in Chinese.
  return [{ text: said, isForeign: !/\p{Script=Han}/u.test(said) }];
}

function partsOf(piece: string, groups: RegExpExecArray): readonly SaidPart[] {
  const group = (digit: string): string => groups[Number(digit)] ?? '';
  if (/^@\d$/.test(piece)) return saidInChinese(group(piece.slice(1)));
  const text = piece
    .replace(/#(\d)/g, (_, digit: string) => RESULTS[group(digit)] ?? '未知')
    .replace(/\$(\d)/g, (_, digit: string) => group(digit));
  return text === '' ? [] : [{ text, isForeign: false }];
}
