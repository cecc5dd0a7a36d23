export const safetyPage = {
  title: 'Safety and help',
  danger: 'If you are in danger now, call the emergency number of the place where you are.',
  lead: 'Footbridge is for two people who are both free to say no. Here are three things to ask yourself, alone. Nobody is told that you read this.',
  questions: [
    {
      title: 'Is there a court order about contact?',
      text: 'Get legal advice first. A message or a card here may count as contact, even when it is kind. A lawyer or a legal advice centre can tell you.',
    },
    {
      title: 'Are you afraid of the other person?',
      text: 'Then you do not have to write or answer. You may close the link that you got. Someone who knows about harm in families can help you think it through.',
    },
    {
      title: 'Is someone making you do this?',
      text: 'Then you can stop here. You owe nobody an account, a letter or an answer. If someone stands beside you now, you can come back another day.',
    },
  ],
  leaveTitle: 'Leaving this page fast',
  leave: [
    'Press “Leave this page” at the top, or press the Shift key three times.',
    'The page goes blank at once. Then a page about the weather takes its place.',
    'If you were signed in, you are signed out, and this device forgets what it held.',
  ],
  history: 'Your browser’s history is not erased. It still shows that this site was opened.',
  watchedTitle: 'If someone can see your phone or computer',
  watched: [
    'Use a device that they cannot get at. A library has some, or a friend may lend you one.',
    'A private window keeps no history on your device. It does not help against a program that watches you.',
    'Do not let the browser store your passphrase if others use the device.',
    'Use an e-mail address that only you can open.',
  ],
  helpTitle: 'Where to find help',
  help: [
    {
      title: 'In danger',
      text: 'The emergency number. In most of Europe it is 112, in Britain 999, in North America 911.',
    },
    {
      title: 'Harm or fear in the family',
      text: 'A helpline for harm in the home. It is there for people of any age, for parents and for grown children.',
    },
    {
      title: 'When you do not want to live',
      text: 'Please talk to someone now: a crisis line, a doctor, or a person close to you. This page can wait.',
    },
    { title: 'Court orders and the law', text: 'A lawyer, or a free legal advice centre near you.' },
    { title: 'Someone to think with', text: 'A doctor can name a family therapist. You can go alone.' },
  ],
  freeTitle: 'You do not have to repair this',
  free: 'Staying apart can be the right thing. So can a long rest. You do not need our leave for it, or anyone’s.',
};
