import { app, net } from 'electron';
export { app, net };
