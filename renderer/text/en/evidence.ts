export const evidence = {
  'evidence.title': 'Evidence',
} as const;
