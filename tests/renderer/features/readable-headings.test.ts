import { describe, expect, test } from 'vitest';
import { headingsIn } from '../../../renderer/features/seal/headings.ts';
import { reportHtml } from '../../../shared/bag/report-html.ts';
import { type Report, reportToReadSchema } from '../../../shared/report/schema.ts';
import { LANGUAGES } from '../../../shared/text/languages.ts';
import { REPORT_WORDS_EN } from '../../../shared/text/report-words-en.ts';
import { z } from '../../../shared/zod.ts';

const json = z.record(z.string(), z.unknown());
const objectOf = (value: unknown) => json.safeParse(value).data ?? {};

/** Every field of a report that can stand on its page under a heading, by its path. What a date is made of is told in a sentence. */
function pathsOf(schema: unknown, path = ''): string[] {
  const node = objectOf(schema);
  const below = objectOf(node.properties);
  if ('precision' in below && 'asTold' in below) return [];
  const own = Object.entries(below)
    .filter(([name]) => !['key', 'id', 'schema'].includes(name))
    .flatMap(([name, value]) => {
      const to = path === '' ? name : `${path}.${name}`;
      return [to, ...pathsOf(value, to)];
    });
  const items = node.items === undefined ? [] : pathsOf(node.items, path);
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => (Array.isArray(node[name]) ? node[name] : []));
  return [...own, ...items, ...choices.flatMap((choice) => pathsOf(choice, path))];
}

/** Not under a heading of its own: in the line of the act or the file, or told where the field is that is empty. */
const ELSEWHERE = /^(?:gaps(?:\..*)?|acts\.parent|evidence\.(?:path|sha256))$/;

describe.each(LANGUAGES)('the readable page in %s', (language) => {
  test('has words for every field of a report', () => {
    const headings = headingsIn(language);
    const paths = pathsOf(z.toJSONSchema(reportToReadSchema, { io: 'input', unrepresentable: 'any' }));
    expect(paths.length).toBeGreaterThan(400);
    const bare = paths.filter(
      (path) => !ELSEWHERE.test(path) && !(path.replace(/^.*\./, '') in REPORT_WORDS_EN) && !(path in headings),
    );
    expect(bare).toEqual([]);
  });

  test('is in that language and direction, and leaves what people wrote as it is', () => {
    const report: Report = {
      narrative: 'He said my mother’s address.',
      acts: [{ key: 'a1', act: 'death-threat', threat: { condition: 'if she writes again' } }],
      where: [{ key: 'p1', street: 'Əşrəfli', town: 'Bakı' }],
    };
    const html = reportHtml(report, { language, headings: headingsIn(language) });
    expect(html).toContain(`<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">`);
    for (const path of ['where.street', 'where.town', 'acts.threat', 'acts.threat.condition']) {
      const heading = headingsIn(language)[path] ?? '?';
      expect(html).toContain(`<dt>${heading.replaceAll("'", '&#39;')}</dt>`);
    }
    expect(html).toContain('He said my mother’s address.');
    if (language !== 'en') expect(html).not.toMatch(/<dt>(?:Street|Town|Threat|Condition)/);
  });
});
