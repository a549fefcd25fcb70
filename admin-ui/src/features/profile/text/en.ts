const text = {
  title: 'Profile',
  description: 'Your name, your password, and where you are signed in.',

  nameTitle: 'About you',
  nameHelp: 'Signed in as {{email}}. Your role: {{role}}. An owner can change both.',

  passwordHelp: 'A new password signs you out everywhere else.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  wrongPassword: 'Is not right',
  changePassword: 'Change the password',
  passwordChanged: 'The password is changed',

  secondFactor: 'Two-factor sign-in',
  secondFactorHelp: 'A code of an authenticator app, asked for besides the password.',
  secondFactorTitle: 'Set up two-factor sign-in',
  secondFactorDemanded: 'An owner requires a second factor of everyone. Set yours up to go on.',
  on: 'On',
  off: 'Off',
  setUp: 'Set up…',
  stepScan: 'Scan this with an authenticator app',
  stepScanHelp: 'Any app for time-based codes will do.',
  qrCode: 'QR code for the authenticator app',
  byHand: 'Or type this in:',
  secret: 'secret of the authenticator',
  stepConfirm: 'Enter the code that it shows',
  turnOn: 'Turn on',
  recoveryCodes: 'Recovery codes',
  keepCodes: 'Keep these recovery codes',
  keepCodesHelp:
    'Each lets you in once without the authenticator. They are not shown again; put them where only you find them.',
  downloadCodes: 'Download',
  codesKept: 'I have kept them',
  renewCodes: 'New recovery codes',
  renewCodesTitle: 'Make new recovery codes?',
  renewCodesHelp: 'The codes you have now are void at once.',
  turnOff: 'Turn off',
  turnOffTitle: 'Turn two-factor sign-in off?',
  turnOffHelp: 'The password alone will let you, or whoever knows it, in. The recovery codes are void.',

  sessions: 'Where you are signed in',
  sessionsHelp: 'A session ends after 30 minutes without use, and after 12 hours.',
  device: 'Browser',
  thisOne: 'This one',
  address: 'Address',
  since: 'Signed in',
  lastSeen: 'Last used',
  end: 'Sign out',
  endTitle: 'Sign out there?',
  endHelp: 'Whoever uses that browser has to sign in again.',
  endOthers: 'Sign out everywhere else',
  endOthersTitle: 'Sign out everywhere else?',
  endOthersHelp: 'Only this browser stays signed in.',
  otherSessions_one: 'One other session',
  otherSessions_other: '{{count}} other sessions',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    profile: typeof text;
  }
}

export default text;
