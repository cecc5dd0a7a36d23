export const whatWeCanSee = {
  title: 'What Footbridge can see',
  claim:
    'Our database, backups and logs hold no readable text of what you write. A thief of them reads nothing.',
  how: 'Your words and names are locked on your own phone or computer before they leave it. The keys are yours and those of the person you write to. We keep the locked text and pass it on, as a post office does.',
  seenTitle: 'What we do see',
  seen: [
    'The e-mail address of your account.',
    'Which two accounts share a space, and who is the parent and who is the child in it.',
    'When something was kept, and its rough size. Sizes are rounded up, so short and long lines look alike.',
    'What kind of thing it is: a message, a card, a yes to the ground rules.',
    'How often you may be reached, your quiet hours and their time zone. We need them to hold things back.',
    'Whether you have paused, ended or blocked, and until when.',
    'That you keep pages just for you, how many, and when. Not what is on them.',
    'Short answers that are one word, such as “yes”, “no” or “not yet”.',
  ],
  notKept: 'We do not store your network address, your device or where you are.',
  otherTitle: 'What the other person can see',
  other: [
    'The name you chose, and how you wish to be spoken of.',
    'What you sent them, once it has reached them. It stays with them.',
    'Your pace, if you wish it to be seen. Never your hours, a quiet pause, or that you blocked them.',
    'Never when you are here, what you have read, or that you are typing.',
  ],
  limitsTitle: 'What a lock cannot do',
  limits: [
    {
      title: 'Someone can look at your screen',
      text: 'If someone can use your phone or watch what you do on it, they see what you see.',
    },
    {
      title: 'The other can show it on',
      text: 'What has reached the other person is theirs to read. They could take a picture of it.',
    },
    {
      title: 'You have to trust the page we send',
      text: 'A website sends its code again on each visit. Someone who took over our server could send you false code. So we do not say that we could never read your words.',
    },
    {
      title: 'Keys can be lost',
      text: 'If you lose your passphrase and the code on paper, nobody can open your pages again. We cannot do it either.',
    },
  ],
};
