import type en from './en';

const text: typeof en = {
  description: '在接收真实付款之前应当就绪的事项。检查不会更改任何内容，也不会动用资金。',
  again: '重新检查',
  ok: '正常',
  warning: '请留意',
  failed: '有问题',
  skipped: '不适用',
  okSummary: '所有可检查的事项均正常。检查时间',
  warningSummary_one: '没有错误，有 1 项需要留意。检查时间',
  warningSummary_other: '没有错误，有 {{count}} 项需要留意。检查时间',
  failedSummary_one: '有 1 项有问题。检查时间',
  failedSummary_other: '有 {{count}} 项有问题。检查时间',
};

export default text;
