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
  device: {
    cookies:
      'This browser does not keep you signed in. Please allow cookies for this page, and load it again.',
    keepsNothing:
      'This browser does not keep what you write. What you send is safe. Please send or copy the rest before you close this page.',
    clock:
      'The clock of this device is wrong. Please set it right when you can. Until then some times shown here may be wrong too.',
  },
  signedOut: 'You are signed out here.',
  home: 'My spaces',
  account: 'My account',
  nothingHere: {
    title: 'There is nothing here',
    text: 'What you looked for is not here. Nothing is lost.',
  },
};

/** What changed between two texts. */
export const changes = { removed: 'Removed:', added: 'Added:' };
