import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { dayOf } from '../../ui/partial-date.ts';

const WEEK_MS = 7 * 86_400_000;

/** How much is due within a week, as a way to the list of it; nothing when there is nothing. */
export function DueSoon() {
  const text = useText();
  const { go } = useNavigation();
  const until = dayOf(Date.now() + WEEK_MS);
  const { data } = useQuery('patterns:due', { until, from: 0, count: 1 }, ['reports', 'entities', 'indexing']);
  if (data === null || data.total === 0) return null;
  return (
    <div>
      <Button size="small" onPress={() => go({ name: 'patterns', view: 'due' })}>
        {text('due.soon', { count: data.total })}
      </Button>
    </div>
  );
}
