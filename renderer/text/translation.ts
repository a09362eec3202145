/**
 * One part of the catalogue in another language: the keys of the English part, each with its text. What is not translated yet is left out
 * and shown in English; a language is `ready` in locales.ts only when nothing is left out (tests/text).
 */
export type Translation<English> = { readonly [Key in keyof English]?: string };
