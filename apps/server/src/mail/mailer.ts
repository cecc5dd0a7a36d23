export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Hands a mail over and does not wait: nobody's answer may take longer because a mail was sent. Never rejects. */
  readonly send: (mail: Mail) => void;
}
