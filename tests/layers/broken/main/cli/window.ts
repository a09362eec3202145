import { app } from 'electron';
export { app };
