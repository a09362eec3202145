export { crashReporter } from './electron.ts';
