/** Reports as inputs of `daftar seal`. */
import { REPORT_LIMITS } from '../../shared/report/limits.ts';
import { problemSentence, type ReportProblem } from '../../shared/report/problems.ts';
import { reportInput } from '../../shared/report/read.ts';
import { PRIVATE_FIELDS, type Report } from '../../shared/report/schema.ts';
import { visibleName } from '../../shared/text/visible-name.ts';
import { Failure } from './failure.ts';
import { readInput } from './input-file.ts';
import { shownPath } from './system-failure.ts';
import type { Voice } from './terminal.ts';

/** How many problems or names are told one by one. */
const TOLD = 10;

/**
 * Reads a report from a file, or from standard input for `-`. Names that the schema does not have are warned of and left out.
 * Throws a `Failure` `malformed`, or `too-new`, that names every field that is wrong.
 */
export async function readReportFile(path: string, voice: Voice): Promise<Report> {
  const json = await readInput(path, REPORT_LIMITS.jsonBytes, process.stdin);
  const input = reportInput(json);
  json.fill(0);
  const shown = path === '-' ? 'on standard input' : shownPath(path);
  if (!input.ok) throw reportFailure(shown, input.problems);
  for (const name of input.unknown.slice(0, TOLD)) {
    voice.warn(`The report ${shown} has a field that Daftar does not know, ${visibleName(name)}. It is not sent.`);
  }
  const more = input.unknown.length - TOLD;
  if (more > 0) voice.warn(`The report ${shown} has ${more} more fields that Daftar does not know. They are not sent.`);
  return forReaders(input.report, shown, voice);
}

/** Without what is for the author alone. Tags are sent: whoever writes a file by hand for a reader means them to be read. */
function forReaders(report: Report, shown: string, voice: Voice): Report {
  const isPrivate = (name: string) => name !== 'tags' && PRIVATE_FIELDS.some((one) => one === name);
  for (const name of Object.keys(report).filter(isPrivate)) {
    voice.warn(`The field ${name} of the report ${shown} is for its author alone. It is not sent.`);
  }
  return Object.fromEntries(Object.entries(report).filter(([name]) => !isPrivate(name)));
}

function reportFailure(shown: string, problems: readonly ReportProblem[]): Failure {
  const code = problems.some(({ problem }) => problem === 'newer') ? 'too-new' : 'malformed';
  const told = problems.slice(0, TOLD).map((problem) => visibleName(problemSentence(problem)));
  const more = problems.length > TOLD ? [`There are ${problems.length - TOLD} more.`] : [];
  return new Failure(code, [`The report ${shown} cannot be sealed.`, ...told, ...more].join(' '));
}
