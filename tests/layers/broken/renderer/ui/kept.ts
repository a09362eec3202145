export const keep = (text: string) => localStorage.setItem('text', text);
