/** A page that tries to send past everything that looks at its requests: by WebRTC, and by links that connect ahead of a request. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';

export interface Ears {
  /** Where somebody listens, as WebRTC writes it. */
  readonly servers: { urls: string; username: string; credential: string }[];
  /** An address at which connections are heard. */
  readonly url: string;
  /** Datagrams and connections that came, the listener's own trial among them. */
  heard(): { datagrams: number; connections: number };
  stop(): void;
}

/** Listens on this computer's own address for datagrams and connections, and sends one datagram there itself to show that it would hear. */
export async function listen(): Promise<Ears> {
  const address =
    Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal)?.address ?? '127.0.0.1';
  let datagrams = 0;
  let connections = 0;
  const udp = createSocket('udp4', () => {
    datagrams += 1;
  });
  const tcp = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  udp.bind(0);
  tcp.listen(0);
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  const bound = tcp.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const { port } = udp.address();
  const first = once(udp, 'message');
  udp.send('trial', port, address);
  await first;
  const login = { username: 'a', credential: 'b' };
  return {
    servers: [
      { urls: `stun:${address}:${port}`, ...login },
      { urls: `turn:${address}:${port}`, ...login },
      { urls: `turn:${address}:${bound.port}?transport=tcp`, ...login },
    ],
    url: `http://${address}:${bound.port}/`,
    heard: () => ({ datagrams, connections }),
    stop: () => {
      udp.close();
      tcp.close();
    },
  };
}

/** Runs inside a page or frame, and must not use anything from outside itself. Resolves to whether there was something that could be tried. */
export const sendByWebRtc = async (servers: Ears['servers']): Promise<string> => {
  const connection = new RTCPeerConnection({ iceServers: servers });
  connection.createDataChannel('away');
  await connection.setLocalDescription(await connection.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 2500));
  const { type = '' } = connection.localDescription ?? {};
  connection.close();
  return type;
};

/** Runs inside a page or frame, and must not use anything from outside itself. */
export const connectAhead = async (url: string): Promise<void> => {
  for (const relation of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'icon', 'manifest']) {
    const link = document.createElement('link');
    link.rel = relation;
    link.href = url + relation;
    document.head.append(link);
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
};
