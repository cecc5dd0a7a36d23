import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface WireTap {
  readonly port: number;
  /** Everything that went to the server: requests, and the unmasked payload of every websocket frame. */
  readonly toServer: () => Buffer;
  readonly close: () => void;
}

/** Stands between browsers and the server, passes every byte on, and keeps what goes to the server. */
export async function tapWire(serverPort: number): Promise<WireTap> {
  const connections: Buffer[][] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((browser) => {
    const server = connect(serverPort, 'localhost');
    const kept: Buffer[] = [];
    connections.push(kept);
    browser.on('data', (bytes) => kept.push(bytes as Buffer));
    browser.pipe(server).pipe(browser);
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => (browser.destroy(), server.destroy()));
    }
  });
  await new Promise<void>((ready) => proxy.listen(0, 'localhost', ready));
  return {
    port: (proxy.address() as AddressInfo).port,
    toServer: () => Buffer.concat(connections.map((kept) => legible(Buffer.concat(kept)))),
    close: () => {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Browsers mask what they send over a websocket (RFC 6455, 5.3); behind the mask lies what matters. */
function legible(sent: Buffer): Buffer {
  const headEnd = sent.indexOf('\r\n\r\n') + 4;
  if (!/^upgrade: websocket/im.test(sent.subarray(0, headEnd).toString('latin1'))) return sent;
  const parts = [sent.subarray(0, headEnd)];
  let at = headEnd;
  while (at + 2 <= sent.length) {
    const short = (sent[at + 1] ?? 0) & 0x7f;
    const header = short === 126 ? 4 : short === 127 ? 10 : 2;
    const length =
      short === 126
        ? sent.readUInt16BE(at + 2)
        : short === 127
          ? Number(sent.readBigUInt64BE(at + 2))
          : short;
    const mask = sent.subarray(at + header, at + header + 4);
    const start = at + header + 4;
    parts.push(sent.subarray(start, start + length).map((byte, i) => byte ^ (mask[i % 4] ?? 0)) as Buffer);
    at = start + length;
  }
  return Buffer.concat(parts);
}
