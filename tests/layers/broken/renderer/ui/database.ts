import Dexie from 'dexie';
export { Dexie };
