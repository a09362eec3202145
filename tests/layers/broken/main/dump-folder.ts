export const where = (app: { getPath(name: string): string }) => app.getPath('crashDumps');
