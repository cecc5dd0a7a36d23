/** Words that belong to every page of the signed-in app. */
export const app = {
  continue: 'Continue',
  back: 'Back',
  save: 'Save',
  saved: 'Saved.',
  cancel: 'Cancel',
  notNow: 'Not now',
  more: 'More',
  loading: 'One moment.',
  optional: '(optional)',
  errorTitle: 'Please look at this',
  offline:
    'You are not connected. You can read and write. What you write waits here and leaves when you are back.',
  connecting: 'Connecting.',
  signedOut: 'You are signed out here. What you wrote and did not send is kept, sealed, on this device.',
  home: 'My spaces',
  account: 'My account',
  help: 'Safety and help',
  notFound: {
    title: 'There is nothing here',
    text: 'The page you looked for is not here. Nothing is lost.',
  },
  failed: {
    title: 'This page did not load',
    text: 'Something went wrong. What you wrote is kept. Please load the page again.',
  },
};
