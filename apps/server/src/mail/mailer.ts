import { createLimiter } from '../http/limiter.ts';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How mail leaves the house. */
export interface Transport {
  readonly deliver: (mail: Mail) => Promise<void>;
}

export interface Mailer {
  /** Hands a mail over and does not wait: nobody's answer may take longer because a mail was sent. Never rejects. */
  readonly send: (mail: Mail) => void;
  /** Hands over a mail that its reader asked for, and waits until it has left. Rejects when it did not. */
  readonly deliver: (mail: Mail) => Promise<void>;
}

/**
 * Nobody's mailbox is flooded by someone who types their address again and again. Each kind is counted for itself: or who
 * types it three times would keep away that day's mail that tells its owner of something else.
 */
const perAddressKindAndDay = 3;
const day = 24 * 60 * 60_000;

export function createMailer({ deliver }: Transport, onFailure: (error: unknown) => void): Mailer {
  const sent = createLimiter(perAddressKindAndDay, { every: day });
  return {
    send(mail) {
      if (sent.take(`${mail.to} ${mail.subject}`) === 0) deliver(mail).catch(onFailure);
    },
    deliver,
  };
}
