import sodium from 'libsodium-wrappers';
export const ready = sodium.ready;
