/** Each step from both sides. `one` reaches out, `other` is reached; either may be the parent or the child. */
export const howItWorks = {
  title: 'How it works',
  lead: 'One of you reaches out. The other may answer, or not. Here is each step, and what each of you sees of it.',
  one: 'The one who reaches out',
  other: 'The one who is reached',
  steps: [
    {
      title: 'Make a place of your own',
      one: 'You make an account. You get a code to write on paper. It opens your pages if you lose your way in. You say how you may be reached. Nothing here rings, and we send no e-mail about what happens.',
      other: 'You see nothing of this, and nobody has told us who you are.',
    },
    {
      title: 'Write a first word',
      one: 'You write a short card, or invite the other to write here with you. You get a link and pass it on yourself.',
      other: 'A link reaches you, or it does not. We do not send it, and we do not know your address.',
    },
    {
      title: 'Read it, or leave it',
      one: 'You have done your part. We never say whether or when it is read. Waiting is fine, and so is going on with your day.',
      other:
        'You can read it without an account. You can do nothing, or close the link for good. From the other side all of that looks the same.',
    },
    {
      title: 'Say yes to the ground rules',
      one: 'You read the rules and say yes when you wish. The other does not see it while your yes stands alone.',
      other:
        'If you want to write here, you make an account of your own first. Then you read the same rules. You can say yes later, or not at all.',
    },
    {
      title: 'The space opens',
      one: 'When both have said yes, it opens for both of you at once. If you wish, each of you may write one sentence to begin with.',
      other:
        'It opens for you at the same time. You see who you are here with, by the name each of you chose.',
    },
    {
      title: 'Write to each other',
      one: 'You can hold a message for a while, and take it back until it goes. “Sent” means that Footbridge has it. It never means “seen”.',
      other:
        'You say how often something may reach you, and your quiet hours. What comes too soon waits, and still reads “Sent”. You may answer, rest, or hide what is too much for now.',
    },
  ],
  stopTitle: 'You can stop at any step',
  stopText:
    'You can pause or end at any time, without a reason, and choose whether the other is told. A quiet pause looks like nothing at all. “No” and “not yet” are as easy to press as “yes”.',
  begin: 'Open a space',
};
