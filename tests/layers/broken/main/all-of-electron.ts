import * as all from 'electron';
export { all };
