import type en from './en';

const text: typeof en = {
  title: '账务',
  description: '一天内各笔付款的结果，按您所在的时区计算。',

  day: '日期',
  previousDay: '前一天',
  nextDay: '后一天',
  merchant: '商户',
  currency: '币种',
  emptyDay: '{{day}} 没有付款',
  emptyDayHelp: '请在上方选择其他日期，或清除筛选。',

  closeIn: '{{currency}} 付款',
  payments_one: '共请求 {{count}} 笔付款',
  payments_other: '共请求 {{count}} 笔付款',
  received: '已收款',
  refunded: '此后退款',
  asked: '请求金额',
  byOutcome: '按结果',
  outcome: '结果',
  count: '笔数',
  byCardType: '按卡种',
  cardType: '卡种',
  noCardType: '未选择',
  succeeded: '成功',
  last30: '30 天内 {{currency}} 收款',
};

export default text;
