import { expect, test } from 'vitest';
import { BridgeError } from '../../../renderer/hooks/bridge.ts';
import { printPaper, savePaper } from '../../../renderer/paper/press.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { PIECE_BYTES } from '../../../shared/limits.ts';

/** A bridge that answers from a list of answers by channel, and notes what was asked. */
function bridge(answers: Readonly<Record<string, unknown>>): { readonly asked: [string, unknown][]; bridge: Bridge } {
  const asked: [string, unknown][] = [];
  const invoke = async (channel: string, request: unknown) => {
    asked.push([channel, request]);
    return answers[channel] ?? { ok: true, value: {} };
  };
  return { asked, bridge: Object.assign(Object.create(null), { invoke }) };
}
const ok = (value: unknown) => ({ ok: true, value });
const PLACE = ok({ handle: 'h', name: 'document-1234.pdf' });
const MADE = { html: new Uint8Array(PIECE_BYTES + 2).fill(1), check: '' };

test('a page goes to its place piece by piece', async () => {
  const { asked, bridge: ours } = bridge({ 'save:begin': PLACE });
  expect(await savePaper(ours, MADE, 'html')).toBe('document-1234.pdf');
  expect(asked.map(([channel]) => channel)).toEqual(['save:begin', 'save:write', 'save:write', 'save:commit']);
  expect(asked[0]?.[1]).toEqual({ purpose: 'paper', size: PIECE_BYTES + 2, ending: 'html' });
  expect(asked[2]?.[1]).toEqual({ handle: 'h', bytes: new Uint8Array([1, 1]) });
});

test('a PDF is made before a place is asked for', async () => {
  const { asked, bridge: ours } = bridge({ 'paper:pdf': ok({ bytes: new Uint8Array([7]) }), 'save:begin': PLACE });
  await savePaper(ours, MADE, 'pdf');
  expect(asked.map(([channel]) => channel)).toEqual(['paper:pdf', 'save:begin', 'save:write', 'save:commit']);
  expect(asked[2]?.[1]).toEqual({ handle: 'h', bytes: new Uint8Array([7]) });
});

test('who changes their mind saves nothing; a disk that fails leaves nothing', async () => {
  const declined = bridge({ 'save:begin': ok(null) });
  expect(await savePaper(declined.bridge, MADE, 'html')).toBeNull();
  expect(declined.asked).toHaveLength(1);
  const failing = bridge({ 'save:begin': PLACE, 'save:write': { ok: false, code: 'no-space' } });
  await expect(savePaper(failing.bridge, MADE, 'html')).rejects.toEqual(new BridgeError('no-space'));
  expect(failing.asked.at(-1)).toEqual(['save:abort', { handle: 'h' }]);
});

test('printing says whether it was', async () => {
  expect(await printPaper(bridge({ 'paper:print': ok({ printed: false }) }).bridge, MADE)).toBe(false);
  await expect(printPaper(bridge({ 'paper:print': { ok: false, code: 'busy' } }).bridge, MADE)).rejects.toEqual(
    new BridgeError('busy'),
  );
});
