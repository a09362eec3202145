export const files = import('../../main/ipc/files.ts');
