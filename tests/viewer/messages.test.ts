import { describe, expect, test } from 'vitest';
import { COPY_BYTES } from '../../shared/evidence/copy.ts';
import { FILE_BYTES, PIECE_BYTES } from '../../shared/limits.ts';
import { viewerKindOf, viewLimit } from '../../shared/viewer/kind.ts';
import { readFromViewer, readToViewer, VIEWER_LABELS } from '../../shared/viewer/messages.ts';

const BOX = { x: 0, y: 0, width: 5, height: 5 };
const labels = Object.fromEntries(VIEWER_LABELS.map((label) => [label, label]));

describe('what the frame may say', () => {
  test.each([
    { type: 'ready' },
    { type: 'need', id: 1, offset: 0, length: PIECE_BYTES },
    { type: 'size', width: 1600, height: 1200 },
    { type: 'pages', count: 3 },
    { type: 'duration', seconds: 5.02 },
    { type: 'failed', code: 'too-many-pixels' },
    { type: 'qr', digits: '0'.repeat(35) },
    { type: 'leave' },
    { type: 'cover' },
    { type: 'copy-end', id: 1, size: 12 },
    { type: 'copy-failed', id: 1, code: 'too-large' },
  ])('%j', (message) => {
    expect(readFromViewer(message)).toEqual(message);
  });

  test.each([
    null,
    'ready',
    { type: 'text', text: 'words of the file' },
    { type: 'ready', html: '<b>' },
    { type: 'failed', code: 'see http://192.0.2.1/' },
    { type: 'need', id: 1, offset: 0, length: PIECE_BYTES + 1 },
    { type: 'need', id: 1, offset: -1, length: 1 },
    { type: 'need', id: 1, offset: FILE_BYTES + 1, length: 1 },
    { type: 'size', width: 1e9, height: 1 },
    { type: 'duration', seconds: Number.NaN },
    { type: 'qr', digits: '0'.repeat(34) },
    { type: 'qr', digits: 'https://example.org/000000000000000' },
    { type: 'qr', digits: `${'0'.repeat(35)}\n` },
    { type: 'qr', digits: '٠'.repeat(35) },
    { type: 'page', number: 0 },
    { type: 'copy-part', id: 1, bytes: new Uint8Array(0) },
    { type: 'copy-part', id: 1, bytes: new Uint8Array(PIECE_BYTES + 1) },
    { type: 'copy-part', id: 1, bytes: 'text' },
    { type: 'copy-part', id: 1, bytes: new Uint8Array(1), name: 'x' },
    { type: 'copy-end', id: 1, size: COPY_BYTES + 1 },
    { type: 'copy-failed', id: 1, code: 'words' },
  ])('and not %j', (message) => {
    expect(readFromViewer(message)).toBeUndefined();
  });
});

describe('what the page may say', () => {
  test('opens a file and hands over pieces', () => {
    const open = { type: 'open', kind: 'pdf', size: 50_717, dark: true, labels };
    expect(readToViewer(open)).toEqual(open);
    expect(readToViewer({ type: 'piece', id: 0, bytes: new Uint8Array(3) })).toBeDefined();
  });

  test.each([
    { type: 'open', kind: 'html', size: 1, dark: true, labels },
    { type: 'open', kind: 'pdf', size: 1, dark: true, labels: {} },
    { type: 'piece', id: 0, bytes: [1, 2, 3] },
    { type: 'piece', id: 0, bytes: new Uint8Array(PIECE_BYTES + 1) },
    { type: 'zoom', percent: 100_000 },
    { type: 'encoding', name: 'utf-7' },
    { type: 'copy-page', id: 0, number: 0 },
    { type: 'copy-picture', id: 0, format: 'png', crop: BOX, width: 0, height: 5, boxes: [] },
    { type: 'copy-picture', id: 0, format: 'svg', crop: BOX, width: 5, height: 5, boxes: [] },
    { type: 'copy-picture', id: 0, format: 'png', crop: BOX, width: 5, height: 5, boxes: [{ ...BOX, x: 0.5 }] },
  ])('and not %j', (message) => {
    expect(readToViewer(message)).toBeUndefined();
  });
});

describe('how a type is shown', () => {
  test.each([
    ['image/jpeg', 'picture'],
    ['image/svg+xml', 'text'],
    ['text/html', 'text'],
    ['application/xhtml+xml', 'text'],
    ['text/csv', 'text'],
    ['application/pdf', 'pdf'],
    ['message/rfc822', 'mail'],
    ['audio/ogg', 'audio'],
    ['video/mp4', 'video'],
    ['image/heic', 'bytes'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'bytes'],
    ['application/octet-stream', 'bytes'],
    ['', 'bytes'],
  ])('%s as %s', (mediaType, kind) => {
    expect(viewerKindOf(mediaType)).toBe(kind);
  });

  test('large texts are read in windows, large pictures not at all', () => {
    expect(viewLimit('text')).toBe(Number.POSITIVE_INFINITY);
    expect(viewLimit('picture')).toBe(64 * 1_048_576);
    expect(viewLimit('video')).toBe(512 * 1_048_576);
  });
});
