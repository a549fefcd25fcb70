const text = {
  description:
    'Who works with this gateway, and what they may do. Nobody is deleted: the audit log names them for ever.',
  accounts: 'Accounts',
  account: 'Account',
  add: 'Add a person',
  addAction: 'Add the person',
  addHelp: 'Tell them the first password by a safe way. They change it under Profile.',
  added: '{{name}} can sign in now',
  firstPassword: 'First password',
  role: 'Role',
  'role.owner': 'Everything, people and sign-in rules too.',
  'role.operator': 'Merchants, integrations, transactions, refunds.',
  'role.auditor': 'Reads everything but secrets, and exports. Changes nothing.',
  state: 'State',
  enabled: 'Enabled',
  disabled: 'Disabled',
  secondFactor: 'Two-factor',
  on: 'On',
  off: 'Off',
  lastSignIn: 'Last sign-in',
  never: 'Never',
  since: 'Account since',
  whatTheyDid: 'What they did',

  rules: 'Sign-in rules',
  rulesHelp: 'For everyone who works with this gateway.',
  totpForAll: 'Two-factor sign-in for everyone',
  demanded: 'Required',
  voluntary: 'Optional',
  totpDemand: 'Require it',
  totpDemandTitle: 'Require a second factor of everyone?',
  totpDemandHelp: 'Whoever has none can do nothing but set one up, from the next click on.',
  totpRelease: 'Make it optional',
  totpReleaseTitle: 'Make the second factor optional?',
  totpReleaseHelp: 'People may turn theirs off. Those that are on stay on.',

  nameAndRole: 'Name and role',
  nameAndRoleHelp: 'A new role ends the sessions of the person.',
  access: 'Access',
  setPassword: 'Set a new password',
  setPasswordHelp: 'For somebody who has lost theirs. Ends all of their sessions.',
  setPasswordTitle: 'New password for {{name}}',
  newPassword: 'New password',
  passwordSet: '{{name}} has a new password',
  endSessions: 'Sign out everywhere',
  endSessionsTitle: 'Sign this person out everywhere?',
  endSessionsHelp: 'They have to sign in again, wherever they are.',
  resetTotp: 'Remove the second factor',
  resetTotpTitle: 'Remove the second factor?',
  resetTotpHelp: 'For somebody who has lost their authenticator and the recovery codes.',
  disable: 'Disable the account',
  disableTitle: 'Disable this account?',
  disableHelp: 'They are signed out at once and cannot sign in. The tokens that they made stop working.',
  enable: 'Enable the account',
  enableTitle: 'Enable this account?',
  enableHelp: 'They can sign in again, with the password they had.',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    people: typeof text;
  }
}

export default text;
