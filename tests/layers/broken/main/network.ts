import { request } from 'node:https';
export { request };
