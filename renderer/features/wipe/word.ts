/** Whether what was typed is the shown word: capitals, spaces around it and the keyboard's way of composing letters do not count. */
export function isShownWord(typed: string, word: string, language: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLocaleLowerCase(language);
  return plain(word) !== '' && plain(typed) === plain(word);
}
