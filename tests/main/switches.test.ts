import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALLOWED,
  OWN_SWITCHES,
  REFUSED_VARIABLES,
  refusal,
  refusedSwitches,
  refusedVariables,
} from '../../main/switches.ts';
import { DANGEROUS } from '../artefact/dangerous.ts';

describe('H02 switches that a packaged app refuses', () => {
  test.each(DANGEROUS)('H02 %s', (argument) => {
    expect(refusedSwitches([argument])).toEqual([argument]);
  });

  test.each([
    '-no-sandbox',
    '--NO-SANDBOX',
    ' --no-sandbox',
    '\t-no-sandbox\n',
    '\u0085--no-sandbox',
    '\u00a0\u3000--no-sandbox\u0085',
    '--no-sandbox=',
    '--no-sandbox-please',
    '--language=az',
  ])('H02 written as %j', (argument) => {
    expect(refusedSwitches([argument])).toEqual([argument]);
  });

  test('H02 a slash begins a switch on Windows and a path elsewhere', () => {
    expect(refusedSwitches(['/no-sandbox', '/home/a/no-sandbox'], 'win32')).toEqual([
      '/no-sandbox',
      '/home/a/no-sandbox',
    ]);
    expect(refusedSwitches(['/no-sandbox', '/home/a/no-sandbox'], 'linux')).toEqual([]);
  });

  test.each(['--lang=az', '--force-dark-mode', '--self-test', '-psn_0_12345', 'file.bin', '-', '--', ''])(
    'H02 lets %j pass',
    (argument) => {
      expect(refusedSwitches([argument])).toEqual([]);
    },
  );

  test('H02 whatever is not on the list is refused, wherever it stands', () => {
    const name = fc
      .stringMatching(/^[a-z][a-z0-9-]{0,40}$/)
      .filter((each) => !ALLOWED.some((allowed) => each === allowed) && !each.startsWith('psn_'));
    fc.assert(
      fc.property(name, fc.array(fc.constantFrom('a', '--lang=tr')), (each, others) => {
        expect(refusedSwitches([...others, `--${each}`, ...others])).toEqual([`--${each}`]);
      }),
    );
  });

  test('H02 main itself sets some that are refused from outside, so the check has to come first', () => {
    const own = OWN_SWITCHES.map(([name]) => `--${name}`);
    expect(refusedSwitches(own)).toEqual(own);
  });

  test('H02 variables that would write a log are refused, even empty ones', () => {
    for (const name of REFUSED_VARIABLES) expect(refusedVariables({ [name]: '', HOME: '/home/a' })).toEqual([name]);
    expect(refusedVariables({ HOME: '/home/a', SSLKEYLOGFILE: 'x', GTK_MODULES: 'gail' })).toEqual([]);
  });

  test('H02 the refusal names the switch and says what to do', () => {
    expect(refusal(['--no-sandbox'])).toMatch(/does not start with --no-sandbox.*\.deb/);
  });
});
