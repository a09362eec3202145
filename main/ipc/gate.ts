import type { Channel } from '../../shared/ipc/channels.ts';
import type { Rate } from './bounds.ts';

export interface Gate {
  /** Lets one call in, and gives what to call once it has been answered; undefined when there are too many. */
  enter(channel: Channel): (() => void) | undefined;
  /** A new page begins: what the one before it left unanswered counts no longer. */
  renew(): void;
}

/**
 * Lets calls through at the rate of their channel: a bucket of `burst` drops that fills by `perSecond`, and a count of what is unanswered.
 * Channels of one group share both. Keeps a few numbers per channel, however many calls come.
 * @param now milliseconds of a clock that never goes back
 */
export function gate(rateOf: (channel: Channel) => Rate, now: () => number): Gate {
  const buckets = new Map<string, { drops: number; since: number }>();
  let unanswered = new Map<string, number>();

  return {
    enter(channel) {
      const { burst, perSecond, atOnce, group = channel } = rateOf(channel);
      const time = now();
      const bucket = buckets.get(group) ?? { drops: burst, since: time };
      bucket.drops = Math.min(burst, bucket.drops + (Math.max(0, time - bucket.since) / 1000) * perSecond);
      bucket.since = time;
      buckets.set(group, bucket);
      const counts = unanswered;
      const open = counts.get(group) ?? 0;
      if (bucket.drops < 1 || open >= atOnce) return undefined;
      bucket.drops -= 1;
      counts.set(group, open + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        counts.set(group, (counts.get(group) ?? 1) - 1);
      };
    },
    renew() {
      unanswered = new Map();
    },
  };
}
