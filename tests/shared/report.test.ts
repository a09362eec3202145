import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonError, parseJsonBytes, parseJsonText } from '../../shared/report/json.ts';
import { problemSentence } from '../../shared/report/problems.ts';
import { readReport, readReportValue, reportInput, reportJsonSchema } from '../../shared/report/read.ts';
import { report, reportDraftSchema, reportSchema } from '../../shared/report/schema.ts';
import { z } from '../../shared/zod.ts';

const scenarios = new URL('../fixtures/scenarios/', import.meta.url);
const accounts = readdirSync(scenarios).map((name) => [name, readFileSync(new URL(name, scenarios))] as const);

const problems = (json: string) => {
  const result = reportInput(json);
  return result.ok ? [] : result.problems.map(({ path, problem, detail }) => [path, problem, detail]);
};

describe('accounts from the field', () => {
  test.each(accounts)('%s fits the shape whole', (_, bytes) => {
    const result = reportInput(bytes);
    expect(result).toMatchObject({ ok: true, unknown: [] });
    expect(result.ok && result.report).toEqual(JSON.parse(bytes.toString()));
    expect(readReport(bytes)).toMatchObject({ ok: true, newer: false, unknown: [] });
  });
});

describe('what a report needs', () => {
  test.each([
    '{"narrative": "what happened"}',
    '{"title":"x"}',
    '{"narrative":"  \\u200b ə "}',
    '{"acts":[{"act":"death-threat"}]}',
    '{"when":{"precision":"exact-day","from":"2024-05-01"}}',
    '{"tnr":["coercion-by-proxy"]}',
    '{"gaps":{"when":"not-known"}}',
    '{"identifiers":[{"seen":"10-AB-123"}]}',
    '{"acts":[{"act":"other-act","interrogation":{"recorded":"no"}}]}',
  ])('%s is enough', (json) => {
    expect(reportInput(json)).toMatchObject({ ok: true });
  });
  test.each([
    '{}',
    '{"title":""}',
    '{"title":" \\n","narrative":"\\u00a0\\u200b\\u202e"}',
    '{"schema":2,"language":"az","people":[{"key":"p1"}],"where":[{"zone":"Asia/Baku"}]}',
    '{"account":{"how":"after-questioning-recall","firstAccount":true},"acts":[{"key":"a1","act":"other-act","interrogation":{}}]}',
  ])('%s is empty', (json) => {
    expect(problems(json)).toEqual([['', 'empty', undefined]]);
  });
  test('a draft may be empty, and keeps names that this version does not know', () => {
    expect(reportDraftSchema.safeParse({}).success).toBe(true);
    const draft = { title: '', mood: 'tired', people: [{ name: 'A', height: 170 }] };
    expect(report.parse(draft)).toEqual(draft);
    expect(report.safeParse({ people: 'A' }).success).toBe(false);
  });
});

describe('what is refused, and how it is said', () => {
  test.each([
    ['{"narrative":"x","title":5}', 'title', 'wrong-type'],
    ['{"narrative":"x","acts":[{"act":"no-such-act"}]}', 'acts[0].act', 'code'],
    ['{"narrative":"x","acts":[{"act":"x-drone"}]}', 'acts[0].parent', 'parent'],
    ['{"narrative":"x","acts":[{"act":"x-drone","parent":"x-other"}]}', 'acts[0].parent', 'parent'],
    ['{"narrative":"x","people":[{"role":"x-own"}]}', 'people[0].role', 'code'],
    ['{"narrative":"x","people":[{"actorType":"x-own"}]}', 'people[0].actorParent', 'parent'],
    ['{"narrative":"x","when":{"from":"2025-02-30"}}', 'when.from', 'date'],
    ['{"narrative":"x","when":{"fromTime":"24:00"}}', 'when.fromTime', 'form'],
    ['{"narrative":"x","when":{"zone":"Mars / Olympus"}}', 'when.zone', 'form'],
    ['{"narrative":"x","where":[{"country":"de"}]}', 'where[0].country', 'form'],
    ['{"narrative":"x","language":"Türkçe"}', 'language', 'form'],
    ['{"narrative":"x","urgency":"very"}', 'urgency', 'code'],
    ['{"narrative":"x","evidence":[{"originalName":"a","size":-1}]}', 'evidence[0].size', 'out-of-range'],
    ['{"narrative":"x","evidence":[{}]}', 'evidence[0].originalName', 'wrong-type'],
    ['{"narrative":"x","gaps":{"when":"who-knows"}}', 'gaps.when', 'code'],
    ['{"narrative":"x","schema":"1"}', 'schema', 'wrong-type'],
    ['{"narrative":"x","schema":3}', '', 'newer'],
    ['[]', '', 'wrong-type'],
    ['null', '', 'wrong-type'],
    ['{"narrative":', '', 'not-json'],
    ['{"narrative":"x","narrative":"y"}', '', 'name-twice'],
    ['{"narrative":"x","people":[{"name":"a","n\\u0061me":"b"}]}', '', 'name-twice'],
  ])('%s', (json, path, problem) => {
    const [first] = problems(json);
    expect(first?.slice(0, 2)).toEqual([path, problem]);
    const result = reportInput(json);
    for (const each of result.ok ? [] : result.problems) {
      const sentence = problemSentence(each);
      expect(sentence).toMatch(/^[A-Z].+\.$/);
      expect(sentence).toContain(path);
      expect(sentence).not.toMatch(/undefined|zod|invalid_/i);
    }
  });

  test('no value of the report is in a problem', () => {
    const secret = 'Nigar at 5 Elm Street';
    const json = JSON.stringify({
      narrative: 'x',
      urgency: secret,
      acts: [{ act: secret }],
      when: { from: secret },
      where: secret,
    });
    expect(JSON.stringify(reportInput(json))).not.toContain('Nigar');
  });

  test('limits are counted in code points', () => {
    expect(problems(JSON.stringify({ title: '𐌰'.repeat(300) }))).toEqual([]);
    expect(problems(JSON.stringify({ title: '𐌰'.repeat(301) }))).toEqual([['title', 'too-long', '300']]);
    expect(problems(JSON.stringify({ narrative: 'ə'.repeat(1_000_000) }))).toEqual([]);
    expect(problems(JSON.stringify({ narrative: 'ə'.repeat(1_000_001) }))).toEqual([
      ['narrative', 'too-long', '1000000'],
    ]);
    expect(problems(JSON.stringify({ title: 'x', tags: Array(101).fill('t') }))).toEqual([['tags', 'too-many', '100']]);
  });

  test('too large and too deep are noticed before anything is built', () => {
    expect(problems(`{"narrative":"${'x'.repeat(17 * 1024 * 1024)}"}`)).toEqual([['', 'too-large', undefined]]);
    expect(problems(`{"narrative":"x","deep":${'['.repeat(100_000)}`)).toEqual([['', 'too-deep', undefined]]);
    expect(problems(`{"narrative":"x","deep":${'['.repeat(31)}${']'.repeat(31)}}`)).toEqual([]);
    expect(problems(`{"narrative":"x","deep":${'['.repeat(32)}${']'.repeat(32)}}`)).toEqual([
      ['', 'too-deep', undefined],
    ]);
    expect(problems('{"narrative":"brackets in text [[[[ {{{{ do not count"}')).toEqual([]);
  });

  test('bytes that are not UTF-8, or begin with a byte-order mark', () => {
    expect(reportInput(Uint8Array.of(0x7b, 0xff, 0x7d))).toMatchObject({
      ok: false,
      problems: [{ problem: 'not-text' }],
    });
    expect(reportInput(new TextEncoder().encode('\ufeff{"title":"x"}'))).toMatchObject({
      problems: [{ problem: 'not-json' }],
    });
  });
});

describe('names that are not known', () => {
  const json =
    '{"narrative":"x","id":"7","people":[{"name":"A","phone":"1"}],"when":{"from":"2025","moon":"full"},"__proto__":{"a":1}}';
  test('are listed and never sent', () => {
    const result = reportInput(json);
    expect(result.ok && result.unknown.sort()).toEqual(['__proto__', 'id', 'people[0].phone', 'when.moon']);
    expect(result.ok && result.report).toEqual({ narrative: 'x', people: [{ name: 'A' }], when: { from: '2025' } });
  });
  test('are kept on reading', () => {
    const result = readReport(json);
    expect(result.ok && result.whole).toEqual(JSON.parse(json));
    expect(result.ok && result.unknown).toContain('people[0].phone');
  });
});

describe('reports of later versions', () => {
  test('a code of a later list is read and not written', () => {
    const json = '{"narrative":"x","acts":[{"act":"hologram"}],"urgency":"next-year"}';
    expect(readReport(json)).toMatchObject({ ok: true, newer: false, report: { acts: [{ act: 'hologram' }] } });
    expect(reportInput(json)).toMatchObject({ ok: false });
  });
  test('a later shape is flagged; what no longer fits stays in whole', () => {
    const value = { schema: 7, narrative: 'x', when: ['a', 'list'], acts: [{ act: 'threat' }], claims: [1] };
    expect(readReportValue(value)).toEqual({
      ok: true,
      newer: true,
      report: { schema: 7, narrative: 'x', acts: [{ act: 'threat' }] },
      whole: value,
      unknown: ['when', 'claims'],
    });
  });
  test('a misfit in the present shape is refused', () => {
    expect(readReportValue({ narrative: 'x', when: ['a', 'list'] })).toMatchObject({ ok: false });
    expect(readReportValue({ schema: 7 })).toMatchObject({ ok: false });
  });
});

test('the JSON Schema accepts what the program accepts', () => {
  const schema = reportJsonSchema();
  expect(schema).toMatchObject({ type: 'object', $schema: expect.stringContaining('2020-12') });
  const back = z.fromJSONSchema(JSON.parse(JSON.stringify({ ...schema, anyOf: undefined })));
  for (const [, bytes] of accounts) expect(back.safeParse(JSON.parse(bytes.toString())).success).toBe(true);
  expect(back.safeParse({ narrative: 5 }).success).toBe(false);
  expect(JSON.stringify(schema)).toContain('family-communication-watched');
});

describe('JSON of others', () => {
  test('whatever JSON writes is read back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const json = JSON.stringify(value);
        expect(parseJsonText(json, 32)).toEqual(JSON.parse(json));
      }),
    );
  });
  test('broken text is an error of its own and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\u0a1 x') }), (json) => {
        try {
          parseJsonText(json, 8);
        } catch (error) {
          expect(error).toBeInstanceOf(JsonError);
        }
      }),
    );
  });
  test('size is checked in bytes', () => {
    expect(() => parseJsonBytes(new TextEncoder().encode('"əə"'), { bytes: 5, depth: 1 })).toThrow('too-large');
  });
  test('the schema is one and the same for what is written again', () => {
    for (const [, bytes] of accounts)
      expect(reportSchema.parse(JSON.parse(bytes.toString()))).toEqual(JSON.parse(bytes.toString()));
  });
});
