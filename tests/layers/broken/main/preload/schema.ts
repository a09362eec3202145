import { limits } from '../../shared/limits.ts';
export { limits };
