/** The licences of what is built into the app. */
export interface Licences {
  /** The text of Daftar's own licence. */
  readonly own: string;
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    /** SPDX identifier or expression. */
    readonly licence: string;
    /** Where its source is, an address to read; may be empty. */
    readonly source: string;
    /** Indices into `texts`. */
    readonly texts: readonly number[];
  }[];
  /** Each different text once. */
  readonly texts: readonly string[];
}

/** Filled in by the build, which alone knows what it bundled (tests/shipped/licences.ts); loaded when somebody wants to read it. */
export const LICENCES: Licences = { own: '', packages: [], texts: [] };
