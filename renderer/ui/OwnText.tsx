import { runsOf } from '../../shared/text/runs.ts';

/** Letters of a plate or a number, which is not broken over two lines; a long address may be. */
const ONE_PIECE = 24;

/** What somebody wrote, with plates, numbers and file names in their own order also inside text from right to left. Text stays text. */
export function OwnText({ children: text }: { readonly children: string }) {
  const runs = runsOf(text);
  if (!runs.some(({ held }) => held)) return text;
  let offset = 0;
  return runs.map((run) => {
    offset += run.text.length;
    return run.held ? (
      <bdi key={offset} dir="ltr" className={run.text.length > ONE_PIECE ? undefined : 'one-piece'}>
        {run.text}
      </bdi>
    ) : (
      run.text
    );
  });
}
