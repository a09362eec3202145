import type { Block, Leaf, Line, Paper, Piece } from '../../../shared/paper/paper.ts';
import { visibleName } from '../../../shared/text/visible-name.ts';
import { OwnText } from '../../ui/OwnText.tsx';

/** A paper on the screen, as it will be printed but for its letters and its check value. */
export function PaperView({ paper, label }: { readonly paper: Paper; readonly label: string }) {
  return (
    <section className="paper-view" aria-label={label} lang={paper.language} dir={paper.direction}>
      <h4 className="paper-title">{paper.title}</h4>
      <Leaves leaves={paper.lead} />
      {paper.sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h5>{heading}</h5>
          {blocks.map((block, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn anew as a whole
            <BlockView key={at} block={block} />
          ))}
        </section>
      ))}
    </section>
  );
}

/** Pieces of an answer. */
export function Leaves({ leaves }: { readonly leaves: readonly Leaf[] }) {
  return leaves.map((leaf, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an answer is drawn anew as a whole
    <BlockView key={at} block={leaf} />
  ));
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <LineView line={block.text} />
        </p>
      );
    case 'passage':
      return (
        <p className="paper-passage" dir={block.direction ?? 'auto'} lang={block.language}>
          <OwnText>{block.text}</OwnText>
        </p>
      );
    case 'list': {
      const items = keyed(block.items).map(({ key, line }) => (
        <li key={key}>
          <LineView line={line} />
        </li>
      ));
      return block.ordered ? <ol>{items}</ol> : <ul className="bullets">{items}</ul>;
    }
    case 'facts':
      return (
        <table className="paper-facts">
          <tbody>
            {block.facts.map(({ term, values }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two facts may have the same name
              <tr key={at}>
                <th scope="row">
                  <LineView line={term} />
                </th>
                <td>
                  {keyed(values).map(({ key, line }) => (
                    <div key={key}>
                      <LineView line={line} />
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return (
        // Wide tables scroll by themselves, with the keyboard too.
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls has to be reached
        <div className="paper-scroll" role="group" tabIndex={0} aria-label={block.columns.map(plain).join(', ')}>
          <table>
            {block.caption !== undefined && block.caption !== '' && <caption>{block.caption}</caption>}
            <thead>
              <tr>
                {keyed(block.columns).map(({ key, line }) => (
                  <th key={key} scope="col">
                    <LineView line={line} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows may be alike
                <tr key={at}>
                  {keyed(row).map(({ key, line }, column) =>
                    block.rowHeaders && column === 0 ? (
                      <th key={key} scope="row">
                        <LineView line={line} />
                      </th>
                    ) : (
                      <td key={key}>
                        <LineView line={line} />
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'digits':
      return <Digits groups={block.groups} squares={block.squares} />;
    case 'question':
      return (
        <section>
          <h6>{block.number === undefined ? block.heading : `${block.number}. ${block.heading}`}</h6>
          <Leaves leaves={block.answer} />
        </section>
      );
  }
}

/** Digits to be copied, and their QR code, which is a picture of the same. */
function Digits({ groups, squares }: Omit<Extract<Leaf, { kind: 'digits' }>, 'kind'>) {
  const path = squares.flatMap((row, y) => [...row].map((square, x) => (square === '1' ? `M${x} ${y}h1v1h-1z` : '')));
  return (
    <div className="paper-digits" dir="ltr">
      <ol>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike
          <li key={at}>
            <sup aria-hidden="true">{at + 1}</sup>
            <code>{group}</code>
          </li>
        ))}
      </ol>
      {squares.length > 0 && (
        <svg
          viewBox={`-4 -4 ${squares.length + 8} ${squares.length + 8}`}
          aria-hidden="true"
          shapeRendering="crispEdges"
        >
          <rect x="-4" y="-4" width={squares.length + 8} height={squares.length + 8} fill="#fff" />
          <path d={path.join('')} fill="#000" />
        </svg>
      )}
    </div>
  );
}

const keyed = (lines: readonly Line[]) => lines.map((line, at) => ({ key: `${at} ${plain(line)}`, line }));

/** The words of a line. */
function plain(line: Line): string {
  const pieces: readonly Piece[] = Array.isArray(line) ? line : [line];
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'own' in piece ? piece.own : 'literal' in piece ? piece.literal : '';
    })
    .join('');
}

function LineView({ line }: { readonly line: Line }) {
  return (Array.isArray(line) ? line : [line]).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name
    <PieceView key={at} piece={piece} />
  ));
}

function PieceView({ piece }: { readonly piece: Piece }) {
  if (typeof piece === 'string') return piece;
  if ('own' in piece) {
    return (
      <bdi lang={piece.language}>
        <OwnText>{piece.own}</OwnText>
      </bdi>
    );
  }
  if ('literal' in piece) return <code dir="auto">{visibleName(piece.literal)}</code>;
  return <sup>[{piece.note}]</sup>;
}
