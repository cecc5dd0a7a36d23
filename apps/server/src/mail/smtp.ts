import { createTransport } from 'nodemailer';
import type { Transport } from './mailer.ts';

/** @param url such as smtps://name:password@mail.example:465 */
export function smtp(url: string, from: string): Transport {
  const transport = createTransport(url);
  return {
    async deliver(mail) {
      const { headers, ...rest } = mail;
      await transport.sendMail({ from, ...rest, ...(headers && { headers: { ...headers } }) });
    },
  };
}
