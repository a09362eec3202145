import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReportHtml, STYLE, STYLE_SHA256 } from '../../../shared/bag/html.ts';
import { reportHtml } from '../../../shared/bag/report-html.ts';
import { account } from './bags.ts';
import { ascii } from './zips.ts';

const accepted = (html: string): boolean => {
  try {
    checkReportHtml(ascii(html));
    return true;
  } catch {
    return false;
  }
};

test('the policy allows the one style sheet and nothing else', () => {
  expect(createHash('sha256').update(STYLE).digest('base64')).toBe(STYLE_SHA256);
  const html = reportHtml({ narrative: 'x' });
  const policy = `content="default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'"`;
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" ${policy}>`);
  expect(html.match(/<style>([^<]*)<\/style>/)?.[1]).toBe(STYLE);
});

test.each(['s04', 's06', 's08'])('account %s is readable, in its own language and direction', (name) => {
  const report = account(name);
  const html = reportHtml(report);
  expect(accepted(html)).toBe(true);
  expect(html).toContain(`<div class="narrative" dir="auto" lang="${report.language}">`);
  for (const text of [report.title, ...(report.tags ?? []), ...(report.people ?? []).map((person) => person.name)]) {
    if (text !== undefined) expect(html).toContain(text);
  }
});

test('evidence is listed with what is needed to check it, and its name is shown as it is', () => {
  const sha256 = 'ab'.repeat(32);
  const html = reportHtml({
    title: 'x',
    evidence: [{ id: 'SECRET', path: 'data/evidence/0001.bin', originalName: 'a\u202efdp.exe', size: 1234, sha256 }],
  });
  expect(html).toContain('a⟨U+202E⟩fdp.exe');
  expect(html).toContain('1234 bytes');
  expect(html).toContain(sha256);
  expect(html).toContain('data/evidence/0001.bin');
  expect(html).not.toContain('SECRET');
});

test('suspicion is printed as such, and an empty field says why it is empty', () => {
  const html = reportHtml({
    title: 'x',
    people: [{ description: 'grey jacket', degree: 'suspected' }],
    gaps: { when: 'not-known' },
  });
  expect(html).toContain('Suspected only');
  expect(html).toContain('<h2>When</h2><p>Not known to the author</p>');
});

test('two ends, one day or another, seconds and what is doubted are told as they were given', () => {
  const page = reportHtml({
    narrative: 'a call',
    when: { precision: 'estimate', toPrecision: 'date-unknown', from: '2025-02-22', fromTime: '13:30' },
    acts: [
      { act: 'threat', when: { precision: 'exact-day', from: '2025-04-06', or: [{ from: '2025-04-08' }] } },
      {
        act: 'threat',
        when: {
          precision: 'exact-minute',
          from: '2025-03-30',
          fromTime: '03:30:12',
          zone: 'Europe/Vilnius',
          offset: '+03:00',
          doubted: ['clock-time', 'utc-distance'],
        },
      },
      { act: 'threat', when: { precision: 'estimate', fromTime: '02:45' } },
    ],
  });
  expect(page).toContain('Began about 22 February 2025, 13:30; end not known');
  expect(page).toContain('6 April 2025 or 8 April 2025');
  expect(page).toContain('30 March 2025, 03:30:12');
  expect(page).toMatch(/In doubt<\/dt><dd><div>Clock time · Distance from UTC</);
  expect(page).toContain('About 02:45, day not known');
});

describe('whatever is written', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<script>',
      '</title><script>',
      '"><img src=x onerror=alert(1)>',
      '<!--',
      '&lt;',
      "' onload='",
      '</style>',
      '\u202e',
      '\0',
    ),
  );
  test('stays text, and the page keeps its shape', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (one, other, third) => {
        const html = reportHtml({
          title: one,
          narrative: other,
          when: { asTold: third, zone: 'Europe/Berlin' },
          where: [{ name: one, note: other }],
          acts: [{ act: `x-${third}`, note: one }],
          people: [{ name: one, description: other, note: third, role: 'victim' }],
          sources: [{ who: one }],
          steps: [{ what: other, to: third, date: { asTold: one } }],
          evidence: [{ originalName: third, description: one }],
          tags: [one, other],
        });
        expect(accepted(html)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('pages of others', () => {
  const good = reportHtml({ title: 'x', narrative: 'NARRATIVE' });
  test.each([
    ['a script', (html: string) => html.replace('NARRATIVE', '<script>1</script>')],
    ['a picture', (html: string) => html.replace('NARRATIVE', '<img src="http://192.0.2.1/">')],
    ['a link', (html: string) => html.replace('NARRATIVE', '<a href="http://192.0.2.1/">x</a>')],
    [
      'a redirection',
      (html: string) => html.replace('NARRATIVE', '<meta http-equiv="refresh" content="0;url=//192.0.2.1">'),
    ],
    ['a form', (html: string) => html.replace('NARRATIVE', '<form action=x>')],
    ['an attribute that acts', (html: string) => html.replace('class="narrative"', 'onclick="x"')],
    ['an attribute without quotation marks', (html: string) => html.replace('class="narrative"', 'class=narrative')],
    ['a slash for a space', (html: string) => html.replace('<p>', '<p/onclick=x>')],
    ['a comment', (html: string) => html.replace('NARRATIVE', '<!-- -->')],
    ['upper case', (html: string) => html.replace('NARRATIVE', '<SCRIPT>')],
    ['another policy', (html: string) => html.replace("default-src 'none'", 'default-src *')],
    ['no policy', (html: string) => html.replace(/<meta http.*\n/, '')],
    ['something before the policy', (html: string) => html.replace('<meta charset', '<script></script><meta charset')],
    ['a title with an element', (html: string) => html.replace('<title>x', '<title>x</title><script>')],
    ['a style with an end', (html: string) => html.replace('</style>', '</style><script></script></style>')],
    ['something after the end', (html: string) => `${html}<script>`],
    ['a byte-order mark', (html: string) => `\ufeff${html}`],
    ['nothing', () => ''],
  ])('%s is refused', (_, change) => {
    expect(accepted(good)).toBe(true);
    expect(change(good)).not.toBe(good);
    expect(accepted(change(good))).toBe(false);
  });
  test('bytes that are not UTF-8 are refused', () => {
    expect(() => checkReportHtml(new Uint8Array([...ascii(good), 0xff]))).toThrow('malformed');
  });
});

test('tells all that the second shape can say, and names of parts as what they name', () => {
  const html = reportHtml({
    title: 'x',
    people: [
      { key: 'p1', person: 'r1', capacity: 'plain clothes' },
      { key: 'p2', name: 'Sevda' },
    ],
    persons: [{ key: 'r1', knownAs: 'Grey jacket', marks: 'scar in the eyebrow' }],
    acts: [
      {
        key: 'a1',
        act: 'interrogation',
        involved: [{ who: 'p1', role: 'alleged-perpetrator' }],
        interrogation: { topics: [{ asked: 'who pays you', about: ['p2'] }], recorded: 'unknown' },
      },
    ],
    claims: [{ about: 'how many', values: [{ least: 6, value: 'more than six', status: 'uncertain' }] }],
    addenda: [{ at: 0, text: 'later I remembered' }],
    links: [{ to: '0002', via: 'same plate' }],
    identifiers: [{ seen: '90-KQ-4?7', partial: true }],
    impact: 'lost the job',
    gaps: { before: 'never-asked' },
  });
  for (const words of [
    ...['Grey jacket', 'scar in the eyebrow', 'plain clothes', 'who pays you', 'Sevda', 'more than six', '<dd>6</dd>'],
    ...['later I remembered', '1970-01-01T00:00:00.000Z', '0002', 'same plate', '90-KQ-4?7', 'lost the job', 'Before'],
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toMatch(/>(p1|p2|r1|a1)</);
  expect(html).not.toContain('alleged-perpetrator');
});
