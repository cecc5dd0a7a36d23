import type { TopicStatus } from '@footbridge/domain';

/** Topics: what one is open to talk about, each for oneself. */
export const topics = {
  title: 'Topics',
  lead: 'For you alone, until you show it. You can change it at any time.',
  add: 'Add a topic',
  label: 'A topic',
  missing: 'Please write a topic first.',
  twice: 'This topic is there already.',
  tooMany: 'There is room for 40 topics.',
  about: (topic: string) => `How is it with “${topic}”?`,
  remove: 'Remove',
  removeAbout: (topic: string) => ` the topic ${topic}`,
  suggestions: ['the past', 'our family', 'visits', 'holidays', 'money', 'health', 'belief'],
  suggest: 'Topics to start from',
  show: (name: string) => `Show them to ${name}`,
  showAgain: (name: string) => `Show ${name} how it is now`,
  hide: 'Stop showing them',
  shown: (name: string) => `${name} will see your topics as they are now.`,
  hidden: 'They are yours alone again.',
  theirs: (name: string) => `Topics of ${name}`,
  theirsNone: (name: string) => `${name} shows no topics. That means nothing.`,
  offer: 'Clauses that fit these',
  fitting: 'From your topics',
  fittingHint: 'Only you see why these stand first.',
};

/** A clause of the library by its id, named with the topic that it is about. */
export const topicClauses = {
  'leave-a-topic': (topic: string) => `Leave “${topic}” alone`,
  'hard-things-planned': (topic: string) => `Talk of “${topic}” when it is planned`,
  'not-now-topic': (topic: string) => `I leave “${topic}” for later`,
};

export const statusWords: Record<TopicStatus, string> = {
  open: 'Open to talk',
  later: 'Later',
  off_limits: 'Off limits',
};
