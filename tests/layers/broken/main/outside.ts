import { other } from '../../elsewhere/other.ts';
export { other };
