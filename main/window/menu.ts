import type { MenuItemConstructorOptions } from 'electron';

/** Only what a text editor needs; no reload, no developer tools, no recent documents, no help that would open a browser. Labels are the system's own. */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const edit: MenuItemConstructorOptions = {
    role: 'editMenu',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    role: 'viewMenu',
    submenu: [{ role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }],
  };
  const quit: MenuItemConstructorOptions = { role: 'fileMenu', submenu: [{ role: 'quit' }] };
  const app: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [{ role: 'hide' }, { role: 'hideOthers' }, { type: 'separator' }, { role: 'quit' }],
  };
  return [platform === 'darwin' ? app : quit, edit, view];
}
