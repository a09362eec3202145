import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** The parts of the app, each a build of its own: what runs in another process or thread shares no chunk with the others. */
export const PARTS = ['page', 'worker', 'argon2', 'viewer', 'viewer-pdf', 'self-test', 'main', 'preload'] as const;
export type Part = (typeof PARTS)[number];

const HERE = import.meta.dirname;

/** Where pdf.js makes room for what it unpacks; renderer/viewer/pdf/bound.ts says how much there may be. */
const UNPACKING = [
  ['const buffer2 = new Uint8Array(size);', 'globalThis.pdfBound.take(size); const buffer2 = new Uint8Array(size);'],
  ['totalLength += chunk.byteLength;', 'totalLength += chunk.byteLength; globalThis.pdfBound.take(chunk.byteLength);'],
] as const;

/**
 * pdf.js fetches its decoders for JPEG 2000, JBIG2 and fax pictures at run time, as wasm or as a module. The viewer's frame can fetch nothing and
 * runs no wasm, so the JavaScript ones are built in (renderer/viewer/pdf/decoders.ts) and taken from there. It also unpacks streams without a bound.
 */
function pdfDecoders(): Plugin {
  const fetched =
    /await import\(\s*\/\*webpackIgnore: true\*\/\s*\/\*@vite-ignore\*\/\s*`\$\{WasmImage\.#wasmUrl\}\$\{this\._noWasmFilename\}`\)/;
  return {
    name: 'daftar:pdf-decoders',
    transform(code, id) {
      if (!id.endsWith('pdfjs-dist/build/pdf.worker.mjs')) return null;
      if (!fetched.test(code)) throw new Error('pdf.js loads its decoders in another way than this build knows');
      let bounded = code.replace(fetched, 'globalThis.pdfDecoders[this._noWasmFilename]');
      for (const [before, after] of UNPACKING) {
        if (!bounded.includes(before)) throw new Error('pdf.js unpacks streams in another way than this build knows');
        bounded = bounded.replace(before, after);
      }
      return { code: bounded, map: null };
    },
  };
}

/** The viewer is sandboxed and has no origin of its own, so its script cannot be a module (modules need a same-origin answer). */
function classicScript(): Plugin {
  return {
    name: 'daftar:classic-script',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replaceAll(/<script type="module" crossorigin /g, '<script defer ').replaceAll(' crossorigin', ''),
    },
  };
}

/**
 * @param part which of {@link PARTS}
 * @param renderer folder that holds index.html, vault/ and viewer/
 * @param dist folder that receives the parts
 */
export function configOf(part: Part, renderer: string, dist: string): UserConfig {
  const common: UserConfig = {
    logLevel: 'warn',
    publicDir: false,
  };
  const shape = {
    emptyOutDir: false,
    target: 'chrome140',
    sourcemap: false,
    modulePreload: false as const,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
  };
  const names = { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js', assetFileNames: '[name][extname]' };
  switch (part) {
    case 'page':
      return {
        ...common,
        root: renderer,
        plugins: [react()],
        build: { ...shape, outDir: join(dist, 'renderer'), rolldownOptions: { output: names } },
      };
    case 'self-test':
      return {
        ...common,
        root: join(renderer, 'self-test'),
        base: '/self-test/',
        build: { ...shape, outDir: join(dist, 'renderer/self-test'), rolldownOptions: { output: names } },
      };
    case 'worker':
    case 'argon2':
      return {
        ...common,
        root: renderer,
        build: {
          ...shape,
          outDir: join(dist, 'renderer/vault'),
          rolldownOptions: {
            input: { [part]: join(renderer, 'vault', `${part}.ts`) },
            output: { ...names, codeSplitting: false },
          },
        },
      };
    case 'viewer':
    case 'viewer-pdf':
      return {
        ...common,
        root: join(renderer, 'viewer'),
        assetsInclude: ['**/*.bcmap', '**/*.pfb'],
        plugins: [classicScript(), pdfDecoders()],
        build: {
          ...shape,
          outDir: join(dist, 'viewer'),
          // One stylesheet as a file: put in by the script, the policy would block it.
          cssCodeSplit: false,
          // pdf.js asks where it came from only in Node and in a worker of its own.
          rolldownOptions: {
            input: join(renderer, 'viewer', part === 'viewer' ? 'index.html' : 'pdf.html'),
            output: { ...names, format: 'iife' },
            transform: { define: { 'import.meta': '{}' } },
          },
        },
      };
    case 'main':
    case 'preload':
      return {
        ...common,
        root: HERE,
        ssr: { noExternal: true },
        build: {
          ...shape,
          target: 'node24',
          ssr: true,
          outDir: join(dist, part),
          rolldownOptions: {
            input: join(HERE, part === 'main' ? 'main/index.ts' : 'main/preload/index.ts'),
            external: ['electron', /^node:/],
            // Else each module is headed by its path, which says where the app was built.
            experimental: { attachDebugInfo: 'none' },
            output:
              part === 'main'
                ? { ...names, format: 'es', codeSplitting: false }
                : { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
          },
        },
      };
  }
}

export default defineConfig(({ mode }) => {
  const part = PARTS.find((each) => each === mode);
  if (part === undefined) throw new Error(`vite build --mode ${PARTS.join('|')}; all of them: npm run build`);
  return configOf(part, resolve(HERE, 'renderer'), resolve(HERE, 'dist'));
});
