export const seal = {
  'seal.title': 'Seal',
} as const;
