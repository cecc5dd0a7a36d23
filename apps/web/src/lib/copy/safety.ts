/** Before the first use: what “Leave this page” does, and what it cannot do. The lines are those of the safety page. */
export const exitTold = { title: 'You can leave any page at once' };

/** Three private questions, asked before entering and before inviting. The answers never leave the page. */
export const safety = {
  title: 'Three questions, for you alone',
  intro: 'Your answers are not kept and not sent. They are gone when you leave this page. You can skip them.',
  questions: {
    order: 'Is there a court order that limits contact between you?',
    afraid: 'Are you afraid of them?',
    forced: 'Is someone making you do this?',
  },
  yes: 'Yes',
  no: 'No',
  skip: 'Skip these questions',
  pause: {
    title: 'Please stop here for a moment',
    order: {
      title: 'Get legal advice first',
      text: 'If a court has set limits, writing here could break them. Please ask a lawyer or a legal advice service before you go on.',
    },
    afraid: {
      title: 'Your fear counts',
      text: 'You do not owe anyone contact. Please talk with someone you trust, or with a help line, before you go on.',
    },
    forced: {
      title: 'This is your choice alone',
      text: 'Nobody may make you do this. You can stop now, and nobody will be told.',
    },
    help: 'Where to find help',
    stop: 'Stop here',
    goOn: 'Go on',
    back: 'Change my answers',
  },
};
