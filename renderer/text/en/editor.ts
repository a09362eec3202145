export const editor = { 'editor.title': 'Title' } as const;
