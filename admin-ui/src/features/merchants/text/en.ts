const text = {
  one: 'Merchant',
  title: 'Merchants',
  description: 'Your accounts at MYGW. Each has its own keys, currencies and card types.',
  add: 'Add a merchant',
  back: 'Merchants',
  empty: 'No merchant yet',
  emptyHelp:
    'Ask your payment provider for the merchant ID, the Merchant Key and the Merchant API Key, then add them here.',
  newDescription:
    'You need three things from your payment provider: the merchant ID, the Merchant Key and the Merchant API Key.',
  create: 'Add the merchant',
  created: '{{name}} was added',
  edit: 'Edit',
  editTitle: 'Edit {{name}}',
  unchanged: 'Nothing was changed',

  account: 'Account',
  name: 'Name',
  nameHelp: 'Customers read it on the payment page: “Pay to …”.',
  environment: 'Environment',
  testHelp: 'For trying things out. No real money moves.',
  productionHelp: 'Real payments of real customers.',
  merchantId: 'Merchant ID',
  merchantIdHelp: 'From your payment provider.',
  merchantKey: 'Merchant Key',
  merchantKeyHelp: 'Signs payments. Test and production have different ones. Nobody can read it here again.',
  apiKey: 'Merchant API Key',
  apiKeyHelp: 'Lets the gateway ask MYGW what became of a payment, and send refunds.',
  status: 'Status',
  enabled: 'Takes payments',
  disabled: 'Disabled',

  payments: 'Payments',
  currencies: 'Currencies',
  currenciesHelp: 'Those that were agreed on with your payment provider.',
  cardTypes: 'Card types',
  cardTypesHelp: 'What customers may choose from. An integration can offer fewer.',
  minAmount: 'Minimum amount',
  maxAmount: 'Maximum amount',
  amountHelp: 'Such as 15000.00; empty for no limit.',
  limits: 'Limits',
  noLimit: 'none',
  refundsEnabled: 'Refunds and cancellations through the API',
  refundsEnabledHelp: 'Turn it off if your agreement does not include them.',

  customers: 'Customers',
  clientPolicy: 'What MYGW wants to know of the customer',
  'clientPolicy.none': 'Nothing',
  'clientPolicy.noneHelp': 'The usual case.',
  'clientPolicy.fixed': 'Always the same client',
  'clientPolicy.fixedHelp': 'All payments are made under one client ID.',
  'clientPolicy.collect': 'Name and e-mail address',
  'clientPolicy.collectHelp': 'The payment page asks the customer. They are passed on and not stored.',
  clientId: 'Client ID',
  emailPay: 'Email Pay',
  emailPayHelp: 'MYGW sends the customer an e-mail with the link to pay. Only if your account has it.',

  advanced: 'Addresses and special cases',
  advancedHelp: 'Leave these as they are unless your payment provider says otherwise.',
  apiBaseUrl: 'Address of the MYGW API',
  apiBaseUrlHelp: 'Empty: the one of the environment.',
  paymentPageHosts: 'Hosts of payment pages',
  paymentPageHostsHelp: 'Where customers may be sent to pay; one in each line. Empty: those of MYGW.',
  cardTypeNames: 'Other spellings of card types',
  cardTypeNamesHelp: 'Only where your account spells a card type in its own way.',
  cardTypeName: '{{cardType}} is sent as',
  trustCallbacksWithoutQuery: 'Trust callbacks without asking MYGW',
  trustCallbacksWithoutQueryHelp:
    'Only for an account without an API key. Whoever finds the Merchant Key can then forge payments.',

  removeApiKey: 'Remove the API key',
  removeApiKeyTitle: 'Remove the Merchant API Key?',
  removeApiKeyHelp:
    'The gateway can then confirm no outcome and send no refund. Callbacks have to be trusted without asking MYGW (at the end of this form), so that whoever finds the Merchant Key can forge payments. It happens when you save.',
  apiKeyRemoved: 'Will be removed when you save',
  keepApiKey: 'Keep it',
  'strength.weak':
    'Weak: it can be found by trying, in about {{core}} on one processor core, {{card}} on a graphics card. Ask for a long random one.',
  'strength.good': 'Long enough: finding it by trying takes a graphics card {{card}}, if it is random.',

  'rule.name': 'One line of 1 to 100 characters',
  'rule.name_taken': 'Another merchant has this name',
  'rule.merchantId': '1 to 100 characters without spaces',
  'rule.merchantKey': 'Needed; one line of at most 500 characters without spaces around it',
  'rule.apiKey': 'Needed, unless callbacks are trusted; letters, digits and signs without spaces',
  'rule.currencies': 'Choose at least one currency',
  'rule.cardTypes': 'Choose at least one card type',
  'rule.minAmount': 'A decimal such as 1.00, with no more decimals than each of the currencies has',
  'rule.maxAmount':
    'A decimal such as 15000.00, above zero, not below the minimum, with no more decimals than each of the currencies has',
  'rule.clientId': 'Needed for this choice: 1 to 100 characters without spaces',
  'rule.apiBaseUrl': 'A public https address without user name, query or fragment',
  'rule.paymentPageHosts': 'Public hosts in lower case: pay.example.com, pay.example.com:8443 or *.example.com',
  'rule.cardTypeNames': 'Texts of 1 to 50 characters',

  test: 'Test the connection',
  testHelp2: 'Asks MYGW about an order that does not exist. No money moves.',
  testing: 'Asking MYGW…',
  'outcome.accepted': 'The connection works',
  'outcome.acceptedHelp': 'MYGW answered and accepted the merchant ID and the API key.',
  'outcome.no_api_key': 'There is no API key',
  'outcome.no_api_keyHelp':
    'Without the Merchant API Key the gateway cannot ask MYGW anything. Edit the merchant and add it.',
  'outcome.api_key_refused': 'MYGW refused the API key',
  'outcome.api_key_refusedHelp':
    'Compare the Merchant API Key with the one your payment provider gave you. Test and production have different ones.',
  'outcome.merchant_unknown': 'MYGW does not know this merchant ID',
  'outcome.merchant_unknownHelp': 'Compare the merchant ID, and whether it belongs to the environment that is set.',
  'outcome.no_answer': 'MYGW could not be reached',
  'outcome.no_answerHelp': 'Compare the address of the API, and whether a firewall keeps the gateway from reaching it.',
  'outcome.unclear': 'MYGW answered in a way that was not expected',
  'outcome.unclearHelp': 'Try again. If it happens again, ask your payment provider.',

  warnings: 'Worth a look',

  suggestion: 'Set the limits that MYGW named?',
  suggestionRefused_one: 'MYGW refused a payment by {{cardType}}, because it takes other amounts only:',
  suggestionRefused_other:
    'MYGW refused {{count}} payments by {{cardType}}, because it takes other amounts only. The last one:',
  suggestionWider:
    'They would count for every currency and card type of this merchant, not only for {{cardType}} in {{currency}}.',
  suggestionAccept: 'Set these limits',
  suggestionDismiss: 'Do not ask again',
  acceptanceDone: 'The limits are set: customers see beforehand what is not taken',
  dismissalDone: 'The limits stay as they are',

  disable: 'Disable',
  enable: 'Enable',
  disableTitle: 'Disable this merchant?',
  disableHelp: 'Nobody can begin a payment with it until it is enabled again.',
  openPayments_one: '{{count}} payment is still open; it is followed to its end as usual.',
  openPayments_other: '{{count}} payments are still open; they are followed to their end as usual.',
  noOpenPayments: 'No payment is open.',
  affected_one: 'Customers of {{count}} integration will read that they cannot pay at the moment: {{names}}.',
  affected_other: 'Customers of {{count}} integrations will read that they cannot pay at the moment: {{names}}.',
  disabledDone: '{{name}} is disabled',
  enabledDone: '{{name}} takes payments again',
  seeOpen: 'Show those to be paid',
  seeProcessing: 'Show those being processed',

  keys: 'Keys',
  keysHelp: 'They can be replaced, never read.',
  keyUnset: 'Not set',
  keyEnds: 'Stored, ends in {{last4}}',
  keyStored: 'Stored',
  since: 'since',

  next: 'What comes next',
  nextHelp: 'An integration gives OfficeRnD a payment page that pays into this merchant.',
  addIntegration: 'Add an integration',

  history: 'History',
  historyHelp: 'Each change makes a version. A payment is always finished with the one it was begun with.',
  yes: 'Yes',
  no: 'No',
  nothing: 'None',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    merchants: typeof text;
  }
}

export default text;
