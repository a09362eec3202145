/** Names that the app's own code does not use, because of what each would leave on the disk, show outside the window, or let in. */
import { parseSync, Visitor } from 'oxc-parser';

export interface Ban {
  readonly name: string;
  /**
   * `name`: wherever it stands, as an identifier, a property, an attribute or a whole string. `call`: called or constructed as a global.
   * `electron`: taken from Electron as a value.
   */
  readonly form: 'name' | 'call' | 'electron';
  readonly why: string;
  /** Files that may use it all the same. */
  readonly allowed: readonly RegExp[];
}

function bans(form: Ban['form'], why: string, names: readonly string[], allowed: readonly RegExp[] = []): Ban[] {
  return names.map((name) => ({ name, form, why, allowed }));
}

export const BANNED: readonly Ban[] = [
  ...bans('name', 'H15: would collect or keep memory dumps', ['crashReporter', 'crashDumps', 'takeHeapSnapshot']),
  ...bans('name', 'H11: words would go to a file and to the system', ['addWordToSpellCheckerDictionary']),
  ...bans('name', 'P1: would be written to the disk in the clear', [
    'localStorage',
    'sessionStorage',
    'openDatabase',
    'requestFileSystem',
    'showSaveFilePicker',
    'showOpenFilePicker',
    'showDirectoryPicker',
    'serviceWorker',
    'SharedWorker',
  ]),
  ...bans(
    'name',
    'P1: only the vault, which encrypts every row, keeps a database',
    ['indexedDB'],
    [/^renderer\/vault\//, /^renderer\/self-test\/database\.ts$/],
  ),
  ...bans('name', 'P11: text would become markup', [
    'dangerouslySetInnerHTML',
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'createContextualFragment',
    'srcdoc',
    'srcDoc',
  ]),
  ...bans('call', 'P11: text would become code', ['eval', 'Function', 'importScripts']),
  ...bans('name', 'P11: text would become code', ['executeJavaScript', 'runInThisContext', 'runInNewContext']),
  ...bans('call', 'P4: would open a connection', ['fetch']),
  ...bans('name', 'P4: would open a connection', [
    'XMLHttpRequest',
    'WebSocket',
    'EventSource',
    'WebTransport',
    'RTCPeerConnection',
    'sendBeacon',
    'preconnect',
  ]),
  ...bans('electron', 'P4: would open a connection', ['net', 'autoUpdater']),
  ...bans('electron', 'P4: another program would open what it is given', ['shell']),
  ...bans('name', 'P4: another program would open what it is given', ['openExternal', 'openPath', 'showItemInFolder']),
  ...bans('electron', 'H18: would show outside the window', [
    'Notification',
    'Tray',
    'TouchBar',
    'ShareMenu',
    'pushNotifications',
  ]),
  ...bans('call', 'H18: would show outside the window', ['Notification', 'alert', 'confirm', 'prompt', 'print']),
  ...bans(
    'name',
    'P1: would put text in the clear; only the press prints',
    ['printToPDF'],
    [/^main\/print\/press\.ts$/],
  ),
  ...bans('name', 'H18: the system would keep it in a list', [
    'setUserActivity',
    'setJumpList',
    'setUserTasks',
    'addRecentDocument',
  ]),
  ...bans('name', 'H18: the system would show it', [
    'setBadgeCount',
    'setOverlayIcon',
    'setThumbnailToolTip',
    'setRepresentedFilename',
  ]),
  ...bans('electron', 'no key is handed to the system', [
    'safeStorage',
    'systemPreferences',
    'inAppPurchase',
    'desktopCapturer',
  ]),
  ...bans('name', 'H22: would write a log', ['setAppLogsPath', 'netLog', 'contentTracing', 'startLogging']),
  ...bans('electron', 'H22: would write a log', ['netLog', 'contentTracing']),
  ...bans('name', 'H23: would open the developer tools', [
    'openDevTools',
    'inspectElement',
    'toggleDevTools',
    'setDevToolsWebContents',
  ]),
];

/** Not the app, but what tests and builds it. */
const OWN = /^(?:main|renderer|crypto|shared)\//;

interface Found {
  readonly form: Ban['form'];
  readonly name: string;
  readonly at: number;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: unknown;
  readonly value?: unknown;
}

const GLOBAL = ['window', 'globalThis', 'self', 'top', 'parent'];

/** The name of a global that is called, directly or as a property of the global object. */
function calledGlobal(callee: Node): string | undefined {
  if (callee.type === 'Identifier') return String(callee.name);
  if (callee.type !== 'MemberExpression' || !('object' in callee) || !('property' in callee)) return undefined;
  const [object, property]: [Node, Node] = [Object(callee.object), Object(callee.property)];
  if (object.type !== 'Identifier' || !GLOBAL.includes(String(object.name))) return undefined;
  return String(property.type === 'Literal' ? property.value : property.name);
}

function namesIn(file: string, text: string): Found[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const found: Found[] = [];
  const add = (form: Ban['form'], name: unknown, at: number): void => {
    found.push({ form, name: String(name), at });
  };
  new Visitor({
    Identifier(node) {
      add('name', node.name, node.start);
    },
    JSXIdentifier(node) {
      add('name', node.name, node.start);
    },
    Literal(node) {
      if (typeof node.value === 'string') add('name', node.value, node.start);
    },
    TemplateLiteral(node) {
      if (node.quasis.length === 1) add('name', node.quasis[0]?.value.cooked, node.start);
    },
    CallExpression(node) {
      add('call', calledGlobal(node.callee), node.start);
    },
    NewExpression(node) {
      add('call', calledGlobal(node.callee), node.start);
    },
    ImportDeclaration(node) {
      if (node.source.value !== 'electron' || node.importKind === 'type') return;
      for (const each of node.specifiers) {
        // Everything at once holds every name of the table.
        if (each.type !== 'ImportSpecifier') for (const { name } of BANNED) add('electron', name, each.start);
        else if (each.importKind !== 'type' && 'name' in each.imported) add('electron', each.imported.name, each.start);
      }
    },
  }).visit(program);
  return found;
}

/** Uses of banned names in one text: at most one for each line, the first. */
export function bannedIn(file: string, text: string): { file: string; line: number; why: string }[] {
  if (!OWN.test(file)) return [];
  const lines = new Map<number, string>();
  for (const { form, name, at } of namesIn(file, text)) {
    const ban = BANNED.find((each) => each.form === form && each.name === name);
    if (ban === undefined || ban.allowed.some((each) => each.test(file))) continue;
    const line = text.slice(0, at).split('\n').length;
    if (!lines.has(line)) lines.set(line, `${name} is banned: ${ban.why}`);
  }
  return [...lines].map(([line, why]) => ({ file, line, why }));
}
