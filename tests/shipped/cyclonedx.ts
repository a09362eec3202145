/** The parts of CycloneDX 1.6 that Daftar's list uses, as strict shapes: https://cyclonedx.org/docs/1.6/json/ */
import { z } from '../../shared/zod.ts';

const hash = z.discriminatedUnion('alg', [
  z.strictObject({ alg: z.literal('SHA-256'), content: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) }),
]);

const licence = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[A-Za-z0-9.+-]+$/) }) }),
  z.strictObject({ expression: z.string().regex(/ /) }),
]);

const component = z.strictObject({
  type: z.enum(['library', 'framework']),
  'bom-ref': z.string().min(1),
  group: z
    .string()
    .regex(/^@[a-z0-9-]+$/)
    .optional(),
  name: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  scope: z.literal('required'),
  hashes: z.array(hash).min(1),
  licenses: z.array(licence).length(1),
  purl: z.string().regex(/^pkg:npm\/(?:%40[a-z0-9-]+\/)?[a-z0-9._-]+@\d+\.\d+\.\d+$/),
  properties: z.array(z.strictObject({ name: z.literal('daftar:part'), value: z.string().min(1) })).min(1),
  externalReferences: z
    .array(z.strictObject({ type: z.literal('distribution'), url: z.url(), hashes: z.array(hash).length(1) }))
    .optional(),
});

export const cyclonedx = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.strictObject({
    lifecycles: z.array(z.strictObject({ phase: z.literal('build') })),
    component: z.strictObject({
      type: z.literal('application'),
      'bom-ref': z.string().min(1),
      name: z.string(),
      version: z.string(),
      licenses: z.array(licence).length(1),
    }),
  }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
