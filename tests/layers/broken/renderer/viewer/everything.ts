export const files = import.meta.glob('../../crypto/*.ts');
