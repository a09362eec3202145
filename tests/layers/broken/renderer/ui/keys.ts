import { seal } from '../../crypto/seal.ts';
export { seal };
