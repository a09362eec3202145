export const open = () => Reflect.get(globalThis, 'indexedDB');
