const text = {
  description: 'For programs that use the API. A token can do what its role may, until it ends or is revoked.',
  none: 'There is no token yet',
  noneHelp: 'Create one for each program, so that each can be revoked by itself.',
  add: 'Create a token',
  addAction: 'Create the token',
  addHelp: 'Give it the smallest role that will do, and the name of the program.',
  name: 'Name',
  nameHelp: 'What the token is for, such as “nightly export”.',
  role: 'Role',
  'role.owner': 'Everything, people too. A program rarely needs this.',
  'role.operator': 'Merchants, integrations, transactions, refunds.',
  'role.auditor': 'Reads everything but secrets, and exports.',
  lasts: 'Ends after',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  state: 'State',
  active: 'Active',
  revoked: 'Revoked',
  expired: 'Expired',
  lastUsed: 'Last used',
  never: 'Never',
  expires: 'Ends',
  revoke: 'Revoke',
  revokeTitle: 'Revoke this token?',
  revokeHelp: 'Programs that use it are refused at once. This cannot be undone.',
  madeTitle: 'The token “{{name}}”',
  shownOnce: 'Copy the token now',
  shownOnceHelp: 'It is not stored and cannot be shown again.',
  token: 'token',
  kept: 'I have kept it',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    tokens: typeof text;
  }
}

export default text;
