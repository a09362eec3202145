import { bundleJsonSchema } from '../../shared/bag/bundle.ts';
import { reportJsonSchema } from '../../shared/report/read.ts';
import type { Work } from './verbs.ts';

/** `daftar schema`: the shape of what `seal` takes, or of what a bag holds. */
export const schema: Work = async (given) => {
  const shape = given.flag('bundle') ? bundleJsonSchema() : reportJsonSchema();
  return { facts: { schema: shape }, text: `${JSON.stringify(shape, null, 2)}\n` };
};
