export { systemDialogs } from '../ipc/dialogs.ts';
