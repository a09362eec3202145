import { openStore } from '../vault/database.ts';
export { openStore };
