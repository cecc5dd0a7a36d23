/** What someone sees who was given a link. */
export const link = {
  opening: 'Opening the link.',
  from: (name: string) => `From ${name}`,
  cardTitle: (name: string) => `${name} is thinking of you`,
  invitationTitle: (name: string) => `${name} would like to write with you`,
  noReplyNeeded: 'No reply needed',
  free: (name: string) => `You do not have to answer, and ${name} will not be told if you open this.`,
  what: 'Footbridge is a quiet place where a parent and a grown-up child can write to each other. Each decides how far to go.',
  choose: 'What would you like to do?',
  goOn: 'Go on',
  goOnHint: (name: string) =>
    `You can look around first. ${name} learns that you came only when you have both said yes to the ground rules.`,
  notNow: 'Not now',
  notNowHint: 'The link stays good for some weeks. You can come back, or not.',
  noMore: 'No more',
  noMoreHint: (name: string) => `All links from ${name} to you end here. ${name} will not be told.`,
  closed: {
    title: 'The links are closed',
    text: (name: string) => `No link from ${name} for this space opens any more. ${name} will not be told.`,
    leave: 'You can close this page.',
  },
  later: {
    title: 'That is fine',
    text: 'Nothing was sent and nobody was told. If you want to come back, use the same link.',
  },
  dead: {
    title: 'This link does not open',
    text: 'It may have ended or been withdrawn. There is nothing you need to do.',
  },
  lost: {
    title: 'Please open your link again',
    text: 'We do not keep links on this device. Go back to the message that brought you here and open it once more. It still works.',
  },
  broken: {
    title: 'This link is not whole',
    text: 'A part of it is missing. Please copy the whole link and open it again.',
  },
  own: {
    title: 'This is your own link',
    text: 'It is for the other person. You can copy it from your space.',
  },
  enter: {
    title: 'You need an account to go on',
    text: 'It takes four short pages. Then you say how you want to be named, and read the ground rules.',
    signUp: 'Make an account',
    signIn: 'I have an account',
  },
  seat: (seat: string) => `Your place here is the place of the ${seat}.`,
};
