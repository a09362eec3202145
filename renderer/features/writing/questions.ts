/** The questions, in their order. None leads to an answer, none must be answered. */
export const QUESTIONS = ['what', 'when', 'where', 'who', 'evidence', 'done', 'you'] as const;
export type Question = (typeof QUESTIONS)[number];
