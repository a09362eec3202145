import { unlock } from '../crypto/unlock.ts';
export { unlock };
