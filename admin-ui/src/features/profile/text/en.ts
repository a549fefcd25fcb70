const text = {
  title: 'Profile',
  description: 'Your name, your password, and where you are signed in.',
  secondFactorTitle: 'Set up two-factor sign-in',
  secondFactorDemanded: 'An owner demands a second factor of everyone. Set yours up to go on.',
};

declare module '../../../lib/text' {
  interface Dictionaries {
    profile: typeof text;
  }
}

export default text;
