import { createFootbridge, SignedOut, Unreachable } from '@footbridge/client';

/** The one client of this page. It begins at once to find out whether somebody is signed in here. */
export const footbridge = createFootbridge({ origin: location.origin });

// Work nobody waits for may end because its person left or the connection went. Neither is a fault, and the frame says both.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof SignedOut || event.reason instanceof Unreachable) event.preventDefault();
});
