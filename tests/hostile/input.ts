/** What a crafted file is: its bytes, what it attacks, and what must become of it. */
import type { ViewerEnd } from '../../renderer/features/viewer-frame/connection.ts';
import type { ViewerKind } from '../../shared/viewer/messages.ts';

/** `shown`: as its kind is shown; text and bytes are never more than that. Otherwise the code of the sentence that is said. */
export type Outcome = 'shown' | ViewerEnd;

export interface HostileInput {
  /** The file's name; no two are alike. */
  readonly name: string;
  readonly attacks: string;
  /** How the viewer is to take it, told from its content. */
  readonly kind: ViewerKind;
  readonly outcome: Outcome;
  /** The same bytes each time. */
  readonly make: () => Uint8Array;
}

/** What every script in a crafted file tries: each of these would be seen. */
export const SCRIPT =
  "document.title='ran';document.documentElement.setAttribute('data-ran','1');top.postMessage('ran','*');fetch('http://192.0.2.1/ran');alert('ran')";
/** An address that belongs to nobody; a request for it is a failure. */
export const REMOTE = 'http://192.0.2.1';

/** One row of a table of inputs. */
export function hostile(
  name: string,
  attacks: string,
  kind: ViewerKind,
  outcome: Outcome,
  make: () => Uint8Array | string,
): HostileInput {
  return {
    name,
    attacks,
    kind,
    outcome,
    make: () => {
      const made = make();
      return typeof made === 'string' ? Buffer.from(made, 'utf8') : made;
    },
  };
}
