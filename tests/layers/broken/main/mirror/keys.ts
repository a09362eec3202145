export { openRow } from '../../crypto/row.ts';
