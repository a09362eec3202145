import { useNavigation } from '../../app/navigation.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useStoreState } from './useStoreState.ts';

/** Above the list: that what is written is saved once and not twice, and why. Nothing while there are two copies. */
export function SecondTroubleLine() {
  const text = useText();
  const { go } = useNavigation();
  const trouble = useStoreState().data?.trouble ?? null;
  if (trouble === null) return null;
  return (
    <div role="status">
      <Notice
        tone="warn"
        action={
          <Button size="small" onPress={() => go({ name: 'settings' })}>
            {text('store.trouble.more')}
          </Button>
        }
      >
        {text(`store.trouble.${trouble}`)}
      </Notice>
    </div>
  );
}
