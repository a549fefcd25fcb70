const text = {
  signIn: 'Sign in',
  signInTitle: 'Sign in to the Payment Gateway',
  codeTitle: 'Enter your code',
  anotherAccount: 'Use another account',
  setUpTitle: 'Set up the Payment Gateway',
  setUpHelp: 'Nobody has an account here yet. You become the first owner, who can do everything and invite others.',
  setUpCode: 'Set-up code',
  setUpCodeHelp: 'Printed in the gateway’s console when it started, such as 7K2M-P0QX-93BD-VT5A.',
  createOwner: 'Create the account',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    access: typeof text;
  }
}

export default text;
