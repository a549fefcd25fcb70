import type en from './en';

const text: typeof en = {
  title: '个人资料',
  description: '您的姓名、密码，以及登录的位置。',
  secondFactorTitle: '设置双重验证',
  secondFactorDemanded: '所有者要求所有人使用双重验证。请先完成设置。',
};

export default text;
