const text = {
  title: 'Books',
  description: 'What became of the payments of a day, in your time zone.',

  day: 'Day',
  previousDay: 'The day before',
  nextDay: 'The day after',
  merchant: 'Merchant',
  currency: 'Currency',
  emptyDay: 'No payments on {{day}}',
  emptyDayHelp: 'Choose another day above, or take the filters away.',

  closeIn: 'Payments in {{currency}}',
  payments_one: '{{count}} payment was asked for',
  payments_other: '{{count}} payments were asked for',
  received: 'Received',
  refunded: 'Refunded since',
  asked: 'Asked for',
  byOutcome: 'By outcome',
  outcome: 'Outcome',
  count: 'Payments',
  byCardType: 'By card type',
  cardType: 'Card type',
  noCardType: 'None chosen',
  succeeded: 'Succeeded',
  last30: 'Received in {{currency}}, 30 days',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    books: typeof text;
  }
}

export default text;
