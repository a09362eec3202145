/** Reads what strace wrote (`-f -yy`): which internet sockets were used and for what, and which files were opened for writing. */
import { resolve } from 'node:path';

/**
 * Chromium's own question whether IPv6 can be reached (net/dns/host_resolver_manager.cc): it connects a UDP socket to this address, which
 * only looks at the routing table, and sends nothing.
 */
export const REACHABILITY_PROBE = '2001:4860:4860::8888';
const PROBE_PORT = 443;

export interface SocketCalls {
  /** Calls on the port on the loopback over which the test drives the browser; only on the stand-in. */
  readonly debugging: number;
  /** Chromium's reachability probe: a UDP connect that sends nothing. */
  readonly probes: number;
  /** Everything else, one line each: there is to be nothing. */
  readonly others: readonly string[];
}

const CALL = /^\d+ +(\w+)\((.*)$/;
const INTERNET = /\bAF_INET6?\b|\bAF_PACKET\b|<(?:TCP|UDP|RAW|ICMP|PACKET|SCTP|DCCP|PING)\w*:/;

function calls(trace: string): { name: string; words: string; line: string }[] {
  return trace.split('\n').flatMap((line) => {
    const [, name, words] = CALL.exec(line) ?? [];
    return name === undefined || words === undefined ? [] : [{ name, words, line }];
  });
}

/** Every call on an internet socket, told apart. Ports that were listened at on the loopback are the debugging ports. */
export function socketCalls(trace: string): SocketCalls {
  const internet = calls(trace).filter(({ name, words }) => !/^(open|creat|mknod)/.test(name) && INTERNET.test(words));
  const ports = new Set<string>();
  for (const { name, words } of internet) {
    const [, port] = /^\d+<TCP:\[127\.0\.0\.1:(\d+)\]>/.exec(words) ?? [];
    if (name === 'listen' && port !== undefined) ports.add(port);
  }
  const isDebugging = (name: string, words: string): boolean => {
    if (name === 'bind') return words.includes('sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")');
    if (name === 'connect') {
      const [, port = ''] = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("127\.0\.0\.1"\)/.exec(words) ?? [];
      return ports.has(port);
    }
    const [, near = '', far = near] = /^\d+<TCP:\[127\.0\.0\.1:(\d+)(?:->127\.0\.0\.1:(\d+))?\]>/.exec(words) ?? [];
    return ports.has(near) || ports.has(far);
  };
  let debugging = 0;
  let probes = 0;
  const others: string[] = [];
  for (const { name, words, line } of internet) {
    // A socket alone does nothing: what is done with it is told apart. Raw ones are not asked for by anything.
    if (name === 'socket' && /^AF_INET6?, SOCK_(?:STREAM|DGRAM)\b/.test(words)) continue;
    if (
      name === 'connect' &&
      /^\d+<UDPv6:/.test(words) &&
      words.includes(`sin6_port=htons(${PROBE_PORT})`) &&
      words.includes(`"${REACHABILITY_PROBE}"`)
    ) {
      probes += 1;
    } else if (isDebugging(name, words)) debugging += 1;
    else others.push(line);
  }
  return { debugging, probes, others };
}

/** Absolute paths of every file that was made or opened for writing, anywhere on the system. */
export function writtenFiles(trace: string): string[] {
  const written = new Set<string>();
  for (const { name, words, line } of calls(trace)) {
    if (!/^(open|creat|mknod)/.test(name) || / = -1 E/.test(line)) continue;
    if (name.startsWith('open') && !/\bO_(?:WRONLY|RDWR|CREAT|TMPFILE)\b/.test(words)) continue;
    const [, folder, path] = /^(?:(?:AT_FDCWD|\d+)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"/.exec(words) ?? [];
    if (path !== undefined) written.add(resolve(folder ?? '/', path));
  }
  return [...written].sort();
}
