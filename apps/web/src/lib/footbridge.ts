import { createFootbridge } from '@footbridge/client';

/** The one client of this page. It begins at once to find out whether somebody is signed in here. */
export const footbridge = createFootbridge({ origin: location.origin });
