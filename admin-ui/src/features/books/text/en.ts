const text = {
  title: 'Books',
  description: 'What became of each day’s payments, and when MYGW settles the money.',
  'tab.close': 'Daily close',
  'tab.settlement': 'Settlement',
  csv: 'Download CSV',

  day: 'Day',
  previousDay: 'The day before',
  nextDay: 'The day after',
  merchant: 'Merchant',
  currency: 'Currency',
  notOver: 'This day is not over yet: the figures are those of this moment.',
  emptyDay: 'No payments on {{day}}',
  emptyDayHelp: 'Choose another day above, or take the filters away.',

  closeIn: 'Payments in {{currency}}',
  payments_one: '{{count}} payment was asked for on this day',
  payments_other: '{{count}} payments were asked for on this day',
  received: 'Received',
  refunded: 'Refunded since',
  asked: 'Asked for',
  byOutcome: 'By outcome',
  outcome: 'Outcome',
  count: 'Payments',
  byMerchant: 'By merchant',
  succeeded: 'Succeeded',
  taken: 'Money that came in',
  takenHelp: 'Confirmed by MYGW on this day, whenever the payment was begun.',
  amount: 'Amount',
  differences: 'Differences',
  differencesHelp: 'Where MYGW says something else than the gateway expected, or has not said it yet.',
  noDifferences: 'None. The gateway and MYGW agree on every payment of this day.',
  moreDifferences: 'Only the first {{count}} are listed. The list of transactions has all that needs attention.',
  payment: 'Payment',
  difference: 'Difference',
  stillOpen: 'No outcome yet',
  begun: 'Begun',
  last30: 'Received in {{currency}}, 30 days',

  month: 'Month',
  previousMonth: 'The month before',
  nextMonth: 'The month after',
  emptyMonth: 'Nothing settles in {{month}}',
  emptyMonthHelp:
    'MYGW has named no day of this month for any payment. Choose another month, or take the filters away.',
  settlementIn: 'Settlement in {{currency}}, {{month}}',
  settledOf_one: '{{settled}} of {{amount}} settled, {{count}} payment',
  settledOf_other: '{{settled}} of {{amount}} settled, {{count}} payments',
  daysOf: 'Day by day: {{what}}',
  expected: 'Expected',
  settled: 'Settled',
  unsettled: 'Not settled yet',
  state: 'State',
  'settlement.settled': 'Settled',
  'settlement.announced': 'Announced',
  'settlement.incomplete': 'Incomplete',
  waiting: 'Waiting for a day',
  waitingHelp: 'Paid, but MYGW has not said when it settles; whenever it was paid.',
  neverAsked: 'Has no API key: MYGW cannot be asked when it settles.',
  nothingWaits: 'Nothing. MYGW has named a day for every payment.',
  'age.between': '{{from}} to {{to}} days',
  'age.over': 'Over {{from}} days',
  oldest: 'Oldest',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    books: typeof text;
  }
}

export default text;
