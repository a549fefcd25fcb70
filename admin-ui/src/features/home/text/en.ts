const text = {
  title: 'Home',
  realMoney: 'Production: real money. {{period}}',
  testMoney: 'Test: no real money. {{period}}',
  environment: 'Production or test',
  currency: 'Currency',
  allCurrencies: 'All, each for itself',
  nothingYet: 'Nothing to show yet',
  nothingYetHelp: 'Add a merchant and an integration first. From then on, payments show up here.',
  toMerchants: 'To the merchants',

  attention: 'What needs a person',
  attentionHelp: 'Payments that the gateway cannot settle by itself, whenever they were made.',
  noAttention: 'Nothing. Every payment is where it should be.',
  atRisk: 'Money at risk:',
  seeAll: 'See all',
  paymentsCount_one: '{{count}} payment',
  paymentsCount_other: '{{count}} payments',

  paid: 'Paid',
  payments: 'Payments',
  refunded: '{{amount}} of it refunded',
  ofAsked_one: 'of {{count}} asked for',
  ofAsked_other: 'of {{count}} asked for',
  successRate: 'Success rate',
  ofOver: 'of those that are over',
  underWay: 'Not over yet',
  underWayHelp: 'open or processing',

  byDay: 'By day',
  byDayOf: 'By day, {{currency}}',
  byDayHelp: 'Money that was paid (bars) and number of payments (line), by the day they were asked for.',
  asTable: 'The same figures as a table',
  day: 'Day',
  asked: 'Asked for',
  noPayments: 'No payments in this period',
  noPaymentsHelp: 'Choose a longer period, or wait for the first customer.',

  byCardType: 'Success by card type',
  byCardTypeHelp: 'Of the payments that are over, by the card type that was chosen last.',
  noneChosen: 'Nobody chose a card type in this period.',
  failures: 'Why payments did not succeed',
  failuresHelp: 'Failed, cancelled and expired payments, by reason.',
  noFailures: 'None did in this period.',
  seeFailed: 'See the failed ones',

  health: 'Connection to MYGW',
  healthHelp: 'By the calls and callbacks of the latest payments.',
  noMerchants: 'There is no merchant in this environment.',
  'health.ok': 'Works',
  'health.failing': 'Calls fail',
  'health.idle': 'No calls lately',
  'health.disabled': 'Disabled',
  lastAnswer: 'Last answer',
  lastCallback: 'Last callback',
  lastError: 'Last error',
  'call.payment': 'When an order was sent:',
  'call.query': 'When MYGW was asked:',
  inARow_one: '({{count}} time in a row)',
  inARow_other: '({{count}} times in a row)',
  openOrders: 'Orders that may still be paid',
  unknownOutcomes: 'Of these, outcome unknown',
  lag: 'Queries are late by',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    home: typeof text;
  }
}

export default text;
