export const frame = {
  signIn: 'Sign in',
  skip: 'Go to the page',
  help: {
    '/safety': 'Safety and help',
    '/how-it-works': 'How it works',
    '/what-we-can-see': 'What Footbridge can see',
    '/ground-rules': 'The ground rules',
  },
} as const;
