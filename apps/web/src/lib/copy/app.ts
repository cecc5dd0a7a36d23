/** Words that belong to every page of the signed-in app. */
export const app = {
  continue: 'Continue',
  back: 'Back',
  save: 'Save',
  cancel: 'Cancel',
  more: 'More',
  loading: 'One moment',
  unreachable: 'We cannot reach Footbridge right now. We keep trying, so there is nothing you need to do.',
  errorTitle: 'Please look at this',
  offline: 'You are not connected. You can still read and write. What you write leaves when you are back.',
  signedOut: 'You are signed out here.',
  home: 'My spaces',
  account: 'My account',
  nothingHere: {
    title: 'There is nothing here',
    text: 'What you looked for is not here. Nothing is lost.',
  },
};
