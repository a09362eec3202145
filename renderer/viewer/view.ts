import type {
  AskForCopy,
  FromViewer,
  TextEncodingName,
  ViewerErrorCode,
  ViewerLabel,
} from '../../shared/viewer/messages.ts';
import type { Source } from './source.ts';

/** What a way of showing gets. */
export interface Stage {
  readonly root: HTMLElement;
  readonly source: Source;
  readonly labels: Readonly<Record<ViewerLabel, string>>;
  readonly tell: (message: FromViewer) => void;
}

/** What is being shown, and what the page's toolbar may ask of it. */
export interface View {
  readonly page?: (number: number) => Promise<void>;
  /** null: as large as fits. */
  readonly zoom?: (percent: number | null) => void | Promise<void>;
  readonly encoding?: (name: TextEncodingName) => Promise<void>;
  /** A working copy of what is shown. Throws ViewerFailure. */
  readonly copy?: (asked: AskForCopy) => Promise<Blob>;
}

/** A file that is not shown, and why; the page has the words for it. */
export class ViewerFailure extends Error {
  override readonly name = 'ViewerFailure';
  readonly code: ViewerErrorCode;
  constructor(code: ViewerErrorCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
