import { describe, expect, test } from 'vitest';
import { canonicalJson, frozenAccountText, keepAddenda, keepFrozen } from '../../shared/report/canonical.ts';

describe('the one text of a value', () => {
  test('is that of RFC 8785, section 3.2', () => {
    // Section 3.2.4 and its appendix: names by UTF-16 units, numbers and escapes as ECMAScript writes them.
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const names = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(`[${canonicalJson(names).match(/:\d/g)?.join(',').replaceAll(':', '')}]`))).toEqual(
      [2, 4, 6, 7, 1, 5, 3],
    );
  });

  test('does not depend on the order or on values that are not there', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: [1] } })).toBe(canonicalJson({ a: { c: [1] }, b: 1 }));
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
  });
});

test('what is frozen of a report is its account and nothing else', () => {
  const report = { title: 't', narrative: 'n', account: { firstAccount: true, how: 'x' }, tags: ['a'], summary: 's' };
  expect(frozenAccountText(report, 1_700_000_000_000)).toBe(
    '{"account":{"firstAccount":true,"how":"x"},"narrative":"n","title":"t","writtenAt":1700000000000}',
  );
});

describe('over a frozen account', () => {
  const frozen = { narrative: 'first', account: { firstAccount: true } };

  test('the words stay, what was empty may be filled in, the rest is free', () => {
    const later = {
      narrative: 'other',
      title: 'a title',
      account: { firstAccount: false, how: 'in-person' },
      urgency: 'weeks',
    };
    expect(keepFrozen(frozen, later)).toEqual({
      narrative: 'first',
      title: 'a title',
      account: { firstAccount: true, how: 'in-person' },
      urgency: 'weeks',
    });
    expect(keepFrozen({ ...frozen, title: 'was' }, later).title).toBe('was');
    expect(keepFrozen({ title: 'only a title' }, { narrative: 'n' })).toEqual({ title: 'only a title' });
  });

  test('addenda are only added', () => {
    const held = [
      { key: 'd1', at: 1, text: 'one' },
      { at: 2, text: 'two' },
    ];
    const later = {
      addenda: [
        { key: 'd1', at: 1, text: 'changed' },
        { at: 2, text: 'two' },
        { key: 'd3', at: 3, text: 'three' },
      ],
    };
    expect(keepAddenda({ addenda: held }, later).addenda).toEqual([...held, { key: 'd3', at: 3, text: 'three' }]);
    expect(keepAddenda({ addenda: held }, {}).addenda).toEqual(held);
    expect(keepAddenda({}, later)).toBe(later);
  });
});
