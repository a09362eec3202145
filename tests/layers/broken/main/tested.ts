import { fake } from '../tests/main/fake.ts';
export { fake };
