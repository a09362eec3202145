import { runsOf } from '../../shared/text/runs.ts';

/** What somebody wrote, with plates, numbers and file names in their own order also inside text from right to left. Text stays text. */
export function OwnText({ children: text }: { readonly children: string }) {
  const runs = runsOf(text);
  if (!runs.some(({ held }) => held)) return text;
  let offset = 0;
  return runs.map((run) => {
    offset += run.text.length;
    return run.held ? (
      <bdi key={offset} dir="ltr">
        {run.text}
      </bdi>
    ) : (
      run.text
    );
  });
}
