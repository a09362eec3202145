export { Log } from '../mirror/log.ts';
