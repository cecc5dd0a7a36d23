export const whatWeCanSee = {
  title: 'What Footbridge can see',
  claim:
    'Our database, backups and logs hold no readable text of what you write. A thief of them reads nothing.',
  how: 'Your words and names are locked on your own phone or computer before they leave it. The keys are yours and those of the person you write to. We keep the locked text and pass it on, as a post office does.',
  seenTitle: 'What we do see',
  seen: [
    'The e-mail address of your account.',
    'Which two accounts share a space, who is the parent and who is the child in it, and when it began.',
    'When something was kept, and its rough size. Sizes are rounded up, so short and long lines look alike.',
    'What kind of thing it is: a message, a card, a yes to the ground rules.',
    'How often you may be reached, your quiet hours and their time zone. We need them to hold things back.',
    'Whether you have paused, ended or blocked, and until when.',
    'Whether you want a short e-mail when there is something new, and when the last one left.',
    'How many pages you keep just for you, and when one is changed. Not what is on them, nor of what kind they are.',
    'When a letter was handed over, when it goes, and that something was said of it. Not what, and never if it was opened.',
    'Of an agreement: who offered it, who said yes or no to which clause, and who signed, and when. The rules it asks us to keep, and your time zone if you sign. Not its words.',
    'When one of you states a limit, says that one was crossed or shows topics. Not what it says.',
    'Of a talk in a form: who made which move, and when. Who chose “no” or “maybe” in private. If a neutral person let you meet. Not a word that was said.',
    'In a live talk, and as long as it goes on, that you are there. It rests if one of you is cut off.',
    'How many passkeys you have and when you added them, and if you use codes from an app. Not what you call them.',
    'Short answers that are one word, such as “yes”, “no” or “not yet”.',
    'Whether someone asked for a new passphrase by e-mail, and when. Who has come back under new keys, and since when.',
  ],
  notKept: 'We do not store your network address, your device or where you are.',
  keptTitle: 'How long we keep it',
  kept: [
    {
      title: 'What you write',
      text: 'For as long as one of you has an account here. What you sent stays with the other person, even if you leave.',
    },
    {
      title: 'Your account',
      text: 'Until you delete it. Then your e-mail, your keys and all that was yours alone are gone at once.',
    },
    {
      title: 'Signing in',
      text: 'We know since when you are signed in. That ends after 14 days without a visit, and after 90 days in any case.',
    },
    {
      title: 'Coming back by e-mail',
      text: 'The link waits for three days and then works for seven. If you stop it, it is gone at once. The locked old keys stay until you delete your account, in case your code turns up.',
    },
    {
      title: 'Links',
      text: 'A link opens for 90 days. What it says stays locked all the time.',
    },
    {
      title: 'Notes of the machine',
      text: 'The server writes down which kind of request it had, and how that went. Not who asked, nor from where.',
    },
  ],
  deviceTitle: 'What is on your device',
  device: [
    'A mark that says you are signed in.',
    'Drafts, and what waits to be sent. They are locked.',
    'Marks of what you have seen, so that we cannot change the past without your noticing.',
    'A locked key, if you said that the device is yours alone.',
    'The empty pages of this site, so that they open without a connection.',
    'All but the empty pages goes when you sign out. All of it goes when you leave with “Leave this page” or delete your account.',
  ],
  proofTitle: 'Check us',
  proof:
    'The code of this site is open. Each time it is built, it lists a mark for each of its files. Someone who knows code can build it too, and see if we send you the same.',
  proofLink: 'The list of marks',
  paper:
    'If you make a paper of what you both signed, it is made on your device. We put a seal on it, but we see only its mark and not one word. Anyone can check such a paper.',
  paperLink: 'Check a signed paper',
  otherTitle: 'What the other person can see',
  other: [
    'The name you chose, and how you wish to be spoken of.',
    'What you sent them, once it has reached them. It stays with them.',
    'Your pace, if you wish it to be seen. Never your hours, a quiet pause, or that you blocked them.',
    'That you have new keys, and since when, if you come back by e-mail. Not that you asked for it before.',
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
      text: 'If you lose your passphrase and the code on paper, nobody can open what you wrote again. We cannot do it either. You can still come back to your account by e-mail, after three days, and your spaces go on under new keys.',
    },
  ],
};
