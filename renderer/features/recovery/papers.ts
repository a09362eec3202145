import { encode } from 'uqr';
import type { Leaf, Paper } from '../../../shared/paper/paper.ts';
import { type Text, textFor } from '../../text/catalogue.ts';
import { withoutIsolates } from '../../text/isolate.ts';
import { localeFor } from '../../text/locales.ts';

/** The recovery kit as a sheet to print. It does not say what it opens: docs/paper.md. @param language of whoever keeps it */
export function kitPaper(groups: readonly string[], language: string): Paper {
  return sheet(language, (text) => ({
    title: text('kit.paper.title'),
    lead: [paragraph(text('kit.paper.what')), digits(groups), paragraph(text('kit.paper.qr'))],
    sections: [
      {
        heading: text('kit.paper.keep'),
        blocks: [list(false, text('kit.paper.keep.1'), text('kit.paper.keep.2'), text('kit.paper.keep.3'))],
      },
      {
        heading: text('kit.paper.use'),
        blocks: [
          list(
            true,
            text('kit.paper.use.1', { button: text('unlock.forgot') }),
            text('kit.paper.use.2'),
            text('kit.paper.use.3'),
          ),
        ],
      },
    ],
  }));
}

/** A share as a card for the person who keeps it. @param name of who may ask for it; empty: nobody is named */
export function sharePaper(groups: readonly string[], language: string, name: string): Paper {
  return sheet(language, (text) => ({
    title: text('shares.paper.title'),
    lead: [
      paragraph(text('shares.paper.what')),
      ...(name.trim() === '' ? [] : [facts({ term: text('shares.paper.for'), own: name.trim() })]),
      digits(groups),
      paragraph(text('kit.paper.qr')),
    ],
    sections: [
      {
        heading: text('shares.paper.do'),
        blocks: [
          list(
            false,
            text('shares.paper.do.1'),
            text('shares.paper.do.2'),
            text('shares.paper.do.3'),
            text('shares.paper.do.4'),
            text('shares.paper.do.5'),
            text('shares.paper.do.6'),
          ),
        ],
      },
    ],
  }));
}

function sheet(language: string, fill: (text: Text) => Pick<Paper, 'title' | 'lead' | 'sections'>): Paper {
  const { tag, direction, format } = localeFor(language);
  const text = textFor(tag, format);
  // What is put into a sentence here is of the same language.
  return { language: tag, direction, ...fill((key, values) => withoutIsolates(text(key, values))), footer: '' };
}

const paragraph = (text: string): Leaf => ({ kind: 'paragraph', text });
const list = (ordered: boolean, ...items: string[]): Leaf => ({ kind: 'list', ordered, items });
const facts = ({ term, own }: { readonly term: string; readonly own: string }): Leaf => ({
  kind: 'facts',
  facts: [{ term, values: [{ own }] }],
});

function digits(groups: readonly string[]): Leaf {
  const code = encode(groups.join(''), { ecc: 'M', border: 0 });
  return {
    kind: 'digits',
    groups: [...groups],
    squares: code.data.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')),
  };
}
