/** What a file says about itself, as it was found in it: a flat list, kept with the record and never corrected. */
import { z } from '../zod.ts';

/** Where in a file something stood. */
export const FOUND_GROUPS = ['file', 'exif', 'gps', 'iptc', 'xmp', 'png', 'pdf', 'mail', 'office', 'media'] as const;
export type FoundGroup = (typeof FOUND_GROUPS)[number];

export const FOUND_LIMITS = {
  /** entries of one file */
  entries: 400,
  /** UTF-16 units */
  name: 120,
  value: 2000,
  /** of all names and values of one file */
  all: 40_000,
} as const;

export const found = z.object({
  group: z.string().min(1).max(20),
  /** As the format calls it: `DateTimeOriginal`, `Received`, `dc:creator`. */
  name: z.string().min(1).max(FOUND_LIMITS.name),
  /** As it stands; it may hold anything. Show it with its hidden characters made visible. */
  value: z.string().max(FOUND_LIMITS.value),
});
export type Found = z.infer<typeof found>;
