/// <reference path="../shared/globals.d.ts" />

/** The one part of WebAssembly that crypto/sodium.ts uses: a table takes nothing but functions that WebAssembly exports. */
declare const WebAssembly: {
  readonly Table: new (descriptor: {
    element: 'anyfunc';
    initial: number;
  }) => { set(index: number, value: unknown): void };
};
