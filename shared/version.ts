/** The program's name and version, as it signs its steps in a file's custody lines. Held to package.json by a test. */
export const PROGRAM = 'Daftar 0.1.0';
