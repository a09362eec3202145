/** The control of the capture: sends one packet over each kind of internet protocol, to addresses that are kept for documentation. */
import { createSocket } from 'node:dgram';

for (const [kind, address] of [
  ['udp4', '203.0.113.9'],
  ['udp6', '2001:db8:9::9'],
] as const) {
  const socket = createSocket(kind);
  await new Promise<void>((resolve, reject) => {
    socket.send('x', 9, address, (error) => (error === null ? resolve() : reject(error)));
  });
  socket.close();
}
