const text = {
  description: 'What should be right before real payments are taken. Looking changes nothing and moves no money.',
  again: 'Check again',
  ok: 'Fine',
  warning: 'Look at this',
  failed: 'Not right',
  skipped: 'Does not apply',
  okSummary: 'Everything that could be checked is fine. Checked',
  warningSummary_one: 'Nothing is wrong, one thing should be looked at. Checked',
  warningSummary_other: 'Nothing is wrong, {{count}} things should be looked at. Checked',
  failedSummary_one: 'One thing is not right. Checked',
  failedSummary_other: '{{count}} things are not right. Checked',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    checks: typeof text;
  }
}

export default text;
