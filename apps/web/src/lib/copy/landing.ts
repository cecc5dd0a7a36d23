export const landing = {
  title: 'A small bridge, crossed from both sides',
  lead: 'Footbridge is a quiet place for a parent and a grown child who have lost touch, or who get hurt when they talk. You write to each other here, one step at a time.',
  ends: {
    parent: {
      title: 'If you are the parent',
      text: 'You may be afraid of making it worse. You may not know what went wrong, or know it too well. Here you can look for words in your own time. We tell you what comes next, and who will see it.',
    },
    child: {
      title: 'If you are the grown child',
      text: 'You may have tried for years to be heard. You may need peace more than answers. Here nothing rings, no answer is owed, and nobody sees when you look. You say how often you may be reached, and that holds. You can pause or stop without a reason.',
    },
  },
  neither: 'Either of you may be the one who left. We do not ask, and we take no side.',
  begin: 'Open a space',
  how: 'See how it works',
  linkTitle: 'Did someone send you a link?',
  linkText: 'Open it and read. You need no account for that. Nobody is told that you looked.',
  first: {
    title: 'It can start with one line',
    text: 'A first card asks for nothing. You write it, and you pass the link on yourself: by text, by post, or through someone you both trust. We never contact the other person.',
    card: 'Hi Sam. I saw the first snowdrops at the bus stop and thought of you. There is nothing you need to do.',
    author: 'Ruth',
    printed: 'You do not have to answer, and Ruth will not be told if you open this.',
    caption: 'A made-up card, as the other person sees it.',
  },
  notTitle: 'What you will not find here',
  not: [
    {
      title: 'No “seen”',
      text: 'Nobody is shown when you were here, what you read, or that you began to type.',
    },
    { title: 'No counting', text: 'We do not count days or letters. A long silence is a normal thing here.' },
    { title: 'No judge', text: 'We do not say who is right. Two people may remember one day in two ways.' },
    {
      title: 'No push to forgive',
      text: 'Nobody is asked to forgive. You may also find that you want no contact. That is a good use of this place too.',
    },
  ],
  sealedTitle: 'Your words are locked before they leave you',
  sealedText:
    'Our database, backups and logs hold no readable text of what you write. A thief of them reads nothing. There are things we do see, and we list them.',
  sealedLink: 'What Footbridge can see',
  safetyTitle: 'First, are you safe?',
  safetyText: 'If there is a court order, or you are afraid of the other person, read this before you write.',
  safetyLink: 'Safety and help',
};
