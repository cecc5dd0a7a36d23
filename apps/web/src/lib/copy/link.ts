/** What someone sees who was given a link. */
export const link = {
  opening: 'Opening the link.',
  title: {
    card: (name: string) => `A card from ${name}`,
    invitation: (name: string) => `An invitation from ${name}`,
  },
  noReplyNeeded: 'No reply needed.',
  free: (name: string) => `You do not have to answer, and ${name} will not be told if you open this.`,
  what: 'Footbridge is a quiet place where a parent and a grown-up child can write to each other. Each decides how far to go.',
  choose: 'What would you like to do?',
  choices: {
    goOn: 'Go on',
    goOnHint: (name: string) => `${name} is told nothing until you have both said yes to the ground rules.`,
    notNow: 'Not now',
    notNowHint: 'You can come back with the same link, or not.',
    noMore: 'No more',
    noMoreHint: (name: string) =>
      `All links from ${name} for this space end for good. ${name} will not be told.`,
  },
  closed: {
    title: 'The links are closed',
    text: (name: string) =>
      `No link from ${name} for this space leads in any more, and none of them opens on this device. ${name} will not be told. You can close this page.`,
  },
  later: {
    title: 'That is fine',
    text: 'Nothing was sent and nobody was told. If you want to come back, use the same link. You can close this page.',
    back: 'Look at it again',
  },
  dead: {
    title: 'This link does not open',
    text: 'It may have ended, or it was withdrawn. There is nothing you need to do.',
  },
  broken: {
    title: 'This link is not whole',
    text: 'A part of it got lost on its way to you. Please copy the whole link and open it again.',
  },
  lost: {
    title: 'Please open your link again',
    text: 'We do not keep links on this device. Go back to the message that brought you here and open the link once more. It still works.',
  },
  again: 'Try again',
  enter: {
    title: 'To go on you need an account',
    text: 'It takes four short pages. Then you say how you want to be named, and you read the ground rules.',
    keep: 'Please keep this page open until then. If it closes, open your link again.',
    signUp: 'Make an account',
    signIn: 'I have an account',
  },
  seat: (seat: string) => `Your place in this space is the place of the ${seat}.`,
  join: 'Go on to the ground rules',
};
