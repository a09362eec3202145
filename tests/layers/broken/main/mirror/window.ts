export { windowOptions } from '../window/options.ts';
