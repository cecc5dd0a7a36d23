import type { NoticeWish } from '@footbridge/domain';

/** E-mails that say that there is something new. */
export const notices = {
  title: 'A short e-mail',
  link: 'A short e-mail when there is something new',
  intro:
    'If you wish, we send you an e-mail that says “There is something new.” It never says more than that.',
  legend: 'How often at most?',
  wishes: {
    off: { label: 'No e-mail', hint: 'This is how it is for everyone at first.' },
    daily: { label: 'Once a day at most', hint: 'Only if something new has reached you that day.' },
    weekly: { label: 'Once a week at most', hint: 'Only if something new has reached you that week.' },
  } satisfies Record<NoticeWish, { label: string; hint: string }>,
  facts: [
    'It has no names in it, and nothing of what was written.',
    'None comes out of a space while you pause there. Your limits and quiet hours hold.',
    'Someone who can see your e-mail, or this phone, can see that it came. On a shared device, “No e-mail” is safer.',
    'Each e-mail has a way to stop them. You do not have to sign in for that.',
  ],
  submit: 'Save',
  saved: {
    off: 'You get no e-mails about what is new.',
    on: 'You get them from now on.',
    asked:
      'One step is left. We sent you an e-mail with a question. Open the page in it and say yes. Until then no more will come.',
  },
  waits:
    'We still wait for your yes. It is in the e-mail that we sent you. If you save this again, we send it again.',
  confirm: {
    title: 'Do you want these e-mails?',
    text: 'Someone asked that short e-mails come to your address. They say “There is something new.”, and no more than that. If it was not you, you can close this page, and none will come.',
    submit: 'Yes, send them to me',
    done: 'Thank you. If your link was whole, the e-mails come from now on. You can close this page.',
  },
  stop: {
    title: 'No more of these e-mails',
    text: 'Press the button, and no more of them come to you. Nobody else is told. All else stays as it is.',
    submit: 'Send me no more',
    done: 'That is done. If your link was whole, no more will come. You can close this page.',
  },
  broken: 'A part of the link got lost on its way to you. Please copy the whole link and open it again.',
};
