import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { CodeSelect } from '../../../renderer/features/editor/CodeSelect.tsx';
import { TextProvider } from '../../../renderer/text/text.tsx';
import type { CodeListName } from '../../../shared/report/codes.ts';
import { codeNote } from '../../../shared/text/code-notes.ts';

const field = (language: string, list: CodeListName, value: string | undefined, description?: string) =>
  renderToStaticMarkup(
    createElement(() =>
      TextProvider({
        language,
        children: createElement(CodeSelect, {
          ...{ list, value, label: 'Label', onChange: () => undefined },
          ...(description === undefined ? {} : { description }),
        }),
      }),
    ),
  );

test.each(['en', 'az', 'ru', 'tr', 'fa'])('a chosen code says below what its label does not: %s', (language) => {
  const note = codeNote('theft-of-materials', language) ?? '';
  expect(note).not.toBe('');
  expect(field(language, 'act', 'theft-of-materials')).toContain(note);
  expect(field(language, 'act', 'theft-of-materials', 'About the field.')).toContain(`About the field. ${note}`);
  for (const none of [undefined, 'x-own']) expect(field(language, 'act', none)).not.toContain(note);
});
