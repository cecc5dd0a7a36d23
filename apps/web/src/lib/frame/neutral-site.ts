/** Where "Leave this page" leads: about the weather, the same for everyone, nothing to sign in to. */
export const neutralSite = 'https://www.bbc.com/weather';
