export const nowhere = 1;
import './shared/limits.ts';
