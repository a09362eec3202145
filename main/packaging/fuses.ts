import { type FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** Every fuse of Electron's binary and how it leaves our build. They are burnt once, before signing, and nothing at run time changes them. */
export const FUSES = {
  // The binary is no interpreter: ELECTRON_RUN_AS_NODE does nothing.
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies; should a part of the engine ever write one, it is not in the clear.
  [FuseV1Options.EnableCookieEncryption]: true,
  // No code and no certificates by environment.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // No debugger, by argument or by signal.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // A changed app.asar is refused on macOS and Windows; on Linux Electron does not look.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  // No folder app/ beside the archive is run in its place.
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is one snapshot for all processes.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Nothing is loaded from file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's default: bounds of WebAssembly are kept by the processor; libsodium runs in it.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies Record<FuseV1Options, boolean>;

const COUNT = Object.keys(FUSES).length;

/** {@link FUSES} as they stand in the binary: one character for each, `1` on and `0` off, in Electron's order. */
export const WIRE = Array.from({ length: COUNT }, (_, at) => (Reflect.get(FUSES, at) === true ? '1' : '0')).join('');

/** The wire of a binary as text: `1` on, `0` off, anything else as it stands. Throws when the file is no Electron. */
export async function readWire(binary: string): Promise<string> {
  const found = await getCurrentFuseWire(binary);
  const states = Object.entries(found).flatMap(([key, state]) => (/^\d+$/.test(key) ? [state as FuseState] : []));
  return states.map((state) => String.fromCharCode(state)).join('');
}

/** Sets every fuse of a binary, and reads them back. Throws when the binary has one that {@link FUSES} does not name. */
export async function setFuses(binary: string): Promise<void> {
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Without it an unsigned developer's build does not start on Apple's processors; a signed one is signed after this.
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...FUSES,
  });
  await checkFuses(binary);
}

/** Throws when a binary's fuses are not {@link FUSES}. */
export async function checkFuses(binary: string): Promise<void> {
  const wire = await readWire(binary);
  if (wire !== WIRE) throw new Error(`The fuses of ${binary} are ${wire}. They have to be ${WIRE}.`);
}
