import type { Party } from '@footbridge/domain';

declare global {
  namespace App {
    interface PageState {
      /** The seat chosen on the first page of starting a space. */
      seat?: Party;
      /** The session ended while a page was open. */
      signedOut?: boolean;
      /** How far someone has come with a link. */
      linkStep?: 'enter' | 'later' | 'closed';
    }
  }
}

export {};
