/** No vault opens without an erase secret, so asking for one is what tells main that there may be something to lock. */
import { expect, test } from 'vitest';
import { handlersOf, type Services } from '../../main/ipc/handlers.ts';

test('H16 reading or writing an erase secret is told before it is done, whatever becomes of it', async () => {
  const did: string[] = [];
  const services: Pick<Services, 'erase' | 'opening'> = {
    opening: () => did.push('opening'),
    erase: {
      read: async () => {
        did.push('read');
        return { a: null, b: null };
      },
      write: async () => {
        did.push('write');
        throw new Error('the disk is full');
      },
      destroy: async () => undefined,
    },
  };
  const handlers = handlersOf(services as Services);
  await handlers['erase:read']({});
  await expect(handlers['erase:write']({ file: 'a', secret: new Uint8Array(32) })).rejects.toThrow();
  expect(did).toEqual(['opening', 'read', 'opening', 'write']);
});
