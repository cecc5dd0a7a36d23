export const frame = {
  signIn: 'Sign in',
  skip: 'Go to the page',
  offline: 'There is no connection. What you write is kept on this device until it is back.',
  help: {
    '/safety': 'Safety and help',
    '/how-it-works': 'How it works',
    '/what-we-can-see': 'What Footbridge can see',
    '/ground-rules': 'The ground rules',
  },
} as const;
