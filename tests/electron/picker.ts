/** File dialogs for a person at the stand-in: a browser has none that tell a path, so a page of our own lists folders. */
import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import type { BrowserContext, Page } from 'playwright-core';
import type { FileDialogs } from './dialogs.ts';

/** One folder as the page shows it. */
export interface Listing {
  readonly folder: string;
  readonly parent: string;
  readonly entries: readonly { readonly name: string; readonly path: string; readonly isFolder: boolean }[];
}

/** Folders first, then files, by name; hidden ones left out. A path that is not a folder gives its parent. */
export function listFolder(path: string): Listing {
  let folder = resolve(path);
  try {
    if (!statSync(folder).isDirectory()) folder = dirname(folder);
  } catch {
    folder = homedir();
  }
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((each) => !each.name.startsWith('.') && (each.isDirectory() || each.isFile()))
    .map((each) => ({ name: each.name, path: join(folder, each.name), isFolder: each.isDirectory() }))
    .sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name));
  return { folder, parent: dirname(folder), entries };
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

interface Question {
  readonly title: string;
  readonly multiple: boolean;
  /** Suggested name; empty when an existing file is to be picked. */
  readonly name: string;
}

/** Runs inside the picker's page. */
function show(question: Question): void {
  const scope: {
    list?: (path: string) => Promise<Listing>;
    exists?: (path: string) => Promise<boolean>;
    chosen?: (paths: string[] | null) => Promise<void>;
  } = Object(globalThis);
  const make = <K extends keyof HTMLElementTagNameMap>(
    tag: K,
    text: string,
    parent: HTMLElement,
  ): HTMLElementTagNameMap[K] => {
    const made = document.createElement(tag);
    made.textContent = text;
    parent.append(made);
    return made;
  };
  document.title = question.title;
  document.body.style.cssText = 'font: 16px sans-serif; margin: 2rem; max-width: 50rem';
  make('h1', question.title, document.body);
  const label = make('label', 'Path ', document.body);
  const path = make('input', '', label);
  path.style.width = '100%';
  const list = make('ul', '', document.body);
  const message = make('p', '', document.body);
  message.setAttribute('role', 'status');
  const bar = make('div', '', document.body);
  const confirm = make('button', question.name === '' ? 'Open' : 'Save', bar);
  const cancel = make('button', 'Cancel', bar);
  const picked = new Set<string>();
  let confirmed = '';

  const go = async (folder: string): Promise<void> => {
    const listing = await scope.list?.(folder);
    if (listing === undefined) return;
    picked.clear();
    path.value = question.name === '' ? listing.folder : `${listing.folder}/${question.name}`;
    list.replaceChildren();
    for (const entry of [{ name: '..', path: listing.parent, isFolder: true }, ...listing.entries]) {
      const button = make('button', entry.isFolder ? `${entry.name}/` : entry.name, make('li', '', list));
      button.onclick = () => {
        if (entry.isFolder) {
          go(entry.path);
          return;
        }
        if (question.multiple && picked.has(entry.path)) picked.delete(entry.path);
        else {
          if (!question.multiple) picked.clear();
          picked.add(entry.path);
        }
        path.value = [...picked].at(-1) ?? listing.folder;
        for (const each of list.querySelectorAll('button')) {
          each.setAttribute('aria-pressed', String([...picked].some((p) => p.endsWith(`/${each.textContent}`))));
          each.style.fontWeight = each.getAttribute('aria-pressed') === 'true' ? 'bold' : '';
        }
      };
    }
  };
  const finish = async (): Promise<void> => {
    const paths = picked.size > 1 ? [...picked] : [path.value];
    const there = await scope.exists?.(paths[0] ?? '');
    if (question.name === '' && there !== true) {
      message.textContent = 'There is nothing of that name.';
    } else if (question.name !== '' && there === true && confirmed !== path.value) {
      confirmed = path.value;
      message.textContent = 'There is a file of that name. Press Save once more to replace it.';
    } else {
      await scope.chosen?.(paths);
    }
  };
  confirm.onclick = finish;
  cancel.onclick = () => scope.chosen?.(null);
  document.onkeydown = (event) => {
    if (event.key === 'Escape') scope.chosen?.(null);
    if (event.key === 'Enter' && event.target === path) finish();
  };
  go('');
  path.focus();
}

export class PickerDialogs implements FileDialogs {
  readonly #context: () => BrowserContext | undefined;
  #folder = homedir();
  /** True while a page opens that is ours and not a pop-up. */
  expectsPage = false;

  constructor(context: () => BrowserContext | undefined) {
    this.#context = context;
  }

  async open(options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const multiple = options.properties?.includes('multiSelections') === true;
    const one = options.properties?.includes('openDirectory') === true ? 'Choose a folder' : 'Choose a file';
    const paths = await this.#ask({ title: multiple ? 'Choose files' : one, multiple, name: '' });
    return { canceled: paths === null, filePaths: paths ?? [] };
  }

  async save(options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const paths = await this.#ask({ title: 'Save as', multiple: false, name: options.defaultPath ?? 'file' });
    return { canceled: paths === null, filePath: paths?.[0] ?? '' };
  }

  async #ask(question: Question): Promise<string[] | null> {
    const page = await this.#newPage();
    if (page === undefined) return null;
    const answer = Promise.withResolvers<string[] | null>();
    page.on('close', () => answer.resolve(null));
    await page.exposeFunction('list', (path: string) => {
      const listing = listFolder(path === '' ? this.#folder : path);
      this.#folder = listing.folder;
      return listing;
    });
    await page.exposeFunction('exists', exists);
    await page.exposeFunction('chosen', (paths: string[] | null) => answer.resolve(paths));
    await page.evaluate(show, question);
    const paths = await answer.promise;
    await page.close().catch(() => undefined);
    return paths;
  }

  async #newPage(): Promise<Page | undefined> {
    this.expectsPage = true;
    try {
      return await this.#context()?.newPage();
    } finally {
      this.expectsPage = false;
    }
  }
}
