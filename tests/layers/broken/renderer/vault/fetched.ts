export const load = (url: string) => globalThis.fetch(url);
