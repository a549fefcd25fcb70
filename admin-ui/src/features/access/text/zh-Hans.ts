import type en from './en';

const text: typeof en = {
  signIn: '登录',
  signInTitle: '登录支付网关',
  codeTitle: '输入验证码',
  anotherAccount: '使用其他账户',
  setUpTitle: '设置支付网关',
  setUpHelp: '这里还没有任何账户。您将成为第一位所有者，可以执行所有操作并添加其他人。',
  setUpCode: '设置码',
  setUpCodeHelp: '网关启动时打印在控制台中，例如 7K2M-P0QX-93BD-VT5A。',
  createOwner: '创建账户',
};

export default text;
