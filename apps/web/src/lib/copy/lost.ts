/** Pages for when the way is lost: nothing here, something broke, no connection. */
export const lost = {
  notFound: {
    title: 'There is no page here',
    text: 'The address may have lost a part on its way to you. Nothing that you wrote is lost by this.',
  },
  failed: {
    title: 'This did not work',
    text: 'The fault is ours. What you have sent is kept. Please try again in a little while.',
  },
  offline: {
    title: 'There is no connection',
    text: 'This page has to come from us, and we cannot be reached just now. You can try again, or come back later. Nothing is lost by waiting.',
  },
  again: 'Try again',
  home: 'Go to the first page',
};
