import { open } from '../../crypto/bundle.ts';
export { open };
