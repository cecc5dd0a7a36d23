import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string;
  /** As it came over the wire, from the first header to the last line. */
  readonly raw: string;
}

export interface SmtpServer {
  readonly url: string;
  /** Oldest first. */
  readonly mails: ReceivedMail[];
  /** What it says to the next mails: the reply to RCPT TO and to the end of DATA. `hang up` says nothing after DATA. */
  say: { rcpt?: string; data?: string | 'hang up' };
  readonly close: () => Promise<void>;
}

/** As much of a mail server (RFC 5321) as handing over a mail takes, on a real socket. */
export async function startSmtp(): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  const smtp = { mails, say: {} as SmtpServer['say'] };

  const server = createServer((socket) => {
    sockets.add(socket.setEncoding('utf8'));
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    const reply = (text: string) => void socket.write(`${text}\r\n`);
    let unread = '';
    let isData = false;
    let [from, to, raw] = ['', '', ''];

    const endOfData = () => {
      isData = false;
      mails.push({ from, to, raw });
      if (smtp.say.data === 'hang up') return void socket.destroy();
      reply(smtp.say.data ?? '250 kept');
      if (smtp.say.data) mails.pop();
    };
    const line = (text: string) => {
      if (isData) {
        if (text === '.') return endOfData();
        raw += `${text.startsWith('.') ? text.slice(1) : text}\r\n`;
        return;
      }
      const verb = text.slice(0, 4).toUpperCase();
      if (verb === 'MAIL') [from, to, raw] = [text, '', ''];
      if (verb === 'RCPT') to = text;
      if (verb === 'DATA') {
        isData = true;
        return reply('354 go on');
      }
      if (verb === 'RCPT' && smtp.say.rcpt) return reply(smtp.say.rcpt);
      reply(verb === 'QUIT' ? '221 bye' : '250 fine');
      if (verb === 'QUIT') socket.end();
    };

    reply('220 here');
    socket.on('data', (chunk: string) => {
      const lines = (unread + chunk).split('\r\n');
      unread = lines.pop() ?? '';
      for (const one of lines) line(one);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(smtp, {
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}
