/**
 * What passes between the page and the viewer frame, over one MessagePort that the page hands in. The frame decodes hostile content,
 * so nothing but sizes, counts, codes and requests for bytes comes out of it, and, when the user asks for a working copy, the bytes of that copy, which are
 * treated like those of any file from outside. Every message is checked on both sides.
 */
import { COPY_BOXES, COPY_BYTES, COPY_PAGES, COPY_PIXELS, COPY_SIDE, pixelBox } from '../evidence/copy.ts';
import { FILE_BYTES, PIECE_BYTES } from '../limits.ts';
import { z } from '../zod.ts';

export const VIEWER_KINDS = ['picture', 'pdf', 'audio', 'video', 'text', 'mail', 'bytes', 'qr'] as const;
export type ViewerKind = (typeof VIEWER_KINDS)[number];

/** Encodings that a text can be read in; the frame guesses, the user may choose. */
export const TEXT_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1254',
  'windows-1252',
  'windows-1256',
  'koi8-r',
  'ibm866',
] as const;
export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

export const VIEWER_ERRORS = [
  /** More bytes than this kind is shown with. */
  'too-large',
  /** A picture or page that would need too much memory. */
  'too-many-pixels',
  /** Damaged, or not what it seems to be. */
  'unreadable',
  /** Sound or film in a form that cannot be played here. */
  'unsupported',
  /** A PDF that wants a password. */
  'password',
  /** The bytes could not be had from the vault. */
  'no-bytes',
  /** A picture without a QR code in it. */
  'no-qr-code',
  /** A QR code that does not hold 35 digits. */
  'not-a-fingerprint',
] as const;
export type ViewerErrorCode = (typeof VIEWER_ERRORS)[number];

/** The words that the frame writes by itself; they come from the page's catalogue. */
export const VIEWER_LABELS = [
  'page',
  'bytes',
  'mail-headers',
  'mail-text',
  'mail-html',
  'mail-attachments',
  'mail-no-text',
  'unnamed',
  'empty',
  'cut',
] as const;
export type ViewerLabel = (typeof VIEWER_LABELS)[number];

export const ZOOM_PERCENT = { least: 10, most: 800 } as const;
/** More pages than any document that is looked at by hand; a file that claims more is not believed. */
export const MOST_PAGES = 10_000_000;

const id = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const label = z.string().max(300);
const page = z.int().min(1).max(MOST_PAGES);

/** From the page to the frame. */
export const toViewer = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('open'),
    kind: z.enum(VIEWER_KINDS),
    /** bytes */
    size: z.int().min(0).max(FILE_BYTES),
    dark: z.boolean(),
    labels: z.record(z.enum(VIEWER_LABELS), label),
    /** The picture fills the frame to its edges, so that the page can lay boxes over it. */
    fill: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('piece'),
    id,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= PIECE_BYTES),
  }),
  z.strictObject({ type: z.literal('no-piece'), id }),
  z.strictObject({ type: z.literal('page'), number: page }),
  /** null: as large as fits. */
  z.strictObject({
    type: z.literal('zoom'),
    percent: z.int().min(ZOOM_PERCENT.least).max(ZOOM_PERCENT.most).nullable(),
  }),
  z.strictObject({ type: z.literal('encoding'), name: z.enum(TEXT_ENCODINGS) }),
  z.strictObject({ type: z.literal('ping'), id }),
  /** Everything is covered: sound and film stop. */
  z.strictObject({ type: z.literal('pause') }),
  /** A picture drawn anew: `crop` of the upright original, as `width` times `height` pixels, with `boxes` of the result filled black. */
  z.strictObject({
    type: z.literal('copy-picture'),
    id,
    format: z.enum(['png', 'jpeg']),
    crop: pixelBox,
    width: z.int().min(1).max(COPY_SIDE),
    height: z.int().min(1).max(COPY_SIDE),
    boxes: z.array(pixelBox).max(COPY_BOXES),
  }),
  /** One page of a document as a JPEG. */
  z.strictObject({ type: z.literal('copy-page'), id, number: z.int().min(1).max(COPY_PAGES) }),
  /** The text of a text or a mail, UTF-8. */
  z.strictObject({ type: z.literal('copy-text'), id }),
]);
export type ToViewer = z.infer<typeof toViewer>;
export type AskForCopy = Extract<ToViewer, { type: 'copy-picture' | 'copy-page' | 'copy-text' }>;

/** Whether a copy of this size may be drawn. */
export function isCopySize({ width, height }: { readonly width: number; readonly height: number }): boolean {
  return width >= 1 && height >= 1 && width <= COPY_SIDE && height <= COPY_SIDE && width * height <= COPY_PIXELS;
}

/** From the frame to the page. Numbers are shown; nothing here is a text of the file, but the digits of a QR picture. */
export const fromViewer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('need'),
    id,
    offset: z.int().min(0).max(FILE_BYTES),
    length: z.int().min(1).max(PIECE_BYTES),
  }),
  z.strictObject({ type: z.literal('shown') }),
  /** pixels, upright */
  z.strictObject({
    type: z.literal('size'),
    width: z.int().min(1).max(1_000_000),
    height: z.int().min(1).max(1_000_000),
  }),
  z.strictObject({ type: z.literal('pages'), count: page }),
  z.strictObject({ type: z.literal('page'), number: page }),
  z.strictObject({ type: z.literal('duration'), seconds: z.number().min(0).max(10_000_000) }),
  z.strictObject({ type: z.literal('encoding'), name: z.enum(TEXT_ENCODINGS) }),
  z.strictObject({ type: z.literal('failed'), code: z.enum(VIEWER_ERRORS) }),
  z.strictObject({ type: z.literal('pong'), id }),
  z.strictObject({ type: z.literal('qr'), digits: z.string().regex(/^[0-9]{35}$/) }),
  /** Escape was pressed inside the frame, where the page does not hear keys. */
  z.strictObject({ type: z.literal('leave') }),
  /** The same for F8, which covers everything. It never takes the cover away. */
  z.strictObject({ type: z.literal('cover') }),
  /** The bytes of the copy that was asked for, in order. */
  z.strictObject({
    type: z.literal('copy-part'),
    id,
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length >= 1 && bytes.length <= PIECE_BYTES),
  }),
  z.strictObject({ type: z.literal('copy-end'), id, size: z.int().min(0).max(COPY_BYTES) }),
  z.strictObject({ type: z.literal('copy-failed'), id, code: z.enum(VIEWER_ERRORS) }),
]);
export type FromViewer = z.infer<typeof fromViewer>;

/** The message in `data`, or undefined when it is not one that the page sends. */
export function readToViewer(data: unknown): ToViewer | undefined {
  const checked = toViewer.safeParse(data);
  return checked.success ? checked.data : undefined;
}

/** The message in `data`, or undefined when it is not one that the frame may send. */
export function readFromViewer(data: unknown): FromViewer | undefined {
  const checked = fromViewer.safeParse(data);
  return checked.success ? checked.data : undefined;
}
