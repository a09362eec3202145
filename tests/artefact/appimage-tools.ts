/** In the place of the AppImage tools, which electron-builder would download: what they would have compressed lies in a tar archive behind the runtime. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Length of the runtime that is put before the archive, in bytes. */
export const RUNTIME_BYTES = 512;

/** `mksquashfs FOLDER OUTPUT -offset N …` */
const MKSQUASHFS = `#!/bin/sh
set -e
[ "$3" = -offset ]
head -c "$4" /dev/zero > "$2"
tar --create --directory "$1" . >> "$2"
`;

export function makeAppImageTools(folder: string): void {
  for (const each of ['runtimes', 'lib/x64']) mkdirSync(join(folder, each), { recursive: true });
  writeFileSync(join(folder, 'mksquashfs'), MKSQUASHFS, { mode: 0o755 });
  writeFileSync(join(folder, 'desktop-file-validate'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  writeFileSync(join(folder, 'runtimes/runtime-x64'), Buffer.alloc(RUNTIME_BYTES));
}
