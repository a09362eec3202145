import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OWN_SWITCHES, REFUSED, refusal, refusedSwitches } from '../../main/switches.ts';

describe('H02 switches that a packaged app refuses', () => {
  const refused = [
    '--no-sandbox',
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0',
    '--inspect-port=1',
    '--js-flags=--expose-gc',
    '--enable-logging',
    '--log-net-log=/tmp/x',
    '--user-data-dir=/tmp/x',
    '--load-extension=/tmp/x',
    '--disable-web-security',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=localhost:1',
    '--proxy-pac-url=x',
    '-no-sandbox',
    '--NO-SANDBOX',
    '/no-sandbox',
  ];
  test.each(refused)('%s', (argument) => {
    expect(refusedSwitches([argument])).toEqual([argument]);
  });

  test.each(['--lang=az', '--force-dark-mode', 'file.bin', '/home/a/no-sandbox', '--', '', '--no-sandbox-please'])(
    'lets %j pass',
    (argument) => {
      expect(refusedSwitches([argument])).toEqual([]);
    },
  );

  test('every entry of the table refuses itself, wherever it stands', () => {
    const name = fc.constantFrom(...REFUSED).map((each) => `--${each.replace('*', 'x')}`);
    fc.assert(
      fc.property(name, fc.array(fc.constantFrom('a', '--lang=tr')), (argument, others) => {
        expect(refusedSwitches([...others, argument, ...others])).toEqual([argument]);
      }),
    );
  });

  test('main itself sets one that is refused from outside, so the check has to come first', () => {
    expect(refusedSwitches(OWN_SWITCHES.map(([name]) => `--${name}`))).toEqual(['--host-resolver-rules']);
  });

  test('the refusal names the switch and says what to do', () => {
    expect(refusal(['--no-sandbox'])).toMatch(/does not start with --no-sandbox.*\.deb/);
  });
});
