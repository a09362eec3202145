import { useEffect, useRef } from 'react';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type Block, messagesOf } from './blocks.ts';
import { HELP, type HelpTopic, TOPICS } from './topics.ts';

/** The list of topics and the one that is read. Choosing another moves the focus to its heading; in a dialog it begins there. */
export function HelpTopics({
  topic,
  onTopic,
  autoFocus = false,
}: {
  readonly topic: HelpTopic;
  readonly onTopic: (topic: HelpTopic) => void;
  readonly autoFocus?: boolean;
}) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const read = useRef(topic);
  useEffect(() => {
    // Inside what scrolls, so that the keys that scroll do so at once.
    if (autoFocus) title.current?.focus();
  }, [autoFocus]);
  useEffect(() => {
    if (read.current === topic) return;
    read.current = topic;
    title.current?.focus();
    title.current?.scrollIntoView();
  }, [topic]);
  return (
    <div className="help">
      <nav className="help-topics" aria-label={text('help.topics')}>
        <ul className="side-list">
          {TOPICS.map((each) => (
            <li key={each}>
              <button
                type="button"
                className="side-entry"
                aria-current={each === topic ? 'page' : undefined}
                onClick={() => onTopic(each)}
              >
                {text(`help.${each}`)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <article className="help-topic" key={topic}>
        <h2 ref={title} tabIndex={-1}>
          {text(`help.${topic}`)}
        </h2>
        {HELP[topic].blocks.map((block) => (
          <Part key={messagesOf([block])[0]} block={block} />
        ))}
        <div className="help-see">
          <p className="soft">{text('help.see')}</p>
          <div className="row">
            {HELP[topic].see.map((each) => (
              <Button key={each} size="small" onPress={() => onTopic(each)}>
                {text(`help.${each}`)}
              </Button>
            ))}
          </div>
        </div>
      </article>
    </div>
  );
}

function Part({ block }: { readonly block: Block }) {
  const text = useText();
  switch (block.kind) {
    case 'lead':
      return <p className="help-lead">{text(block.says)}</p>;
    case 'heading':
      return <h3>{text(block.says)}</h3>;
    case 'words':
      return <p>{text(block.says)}</p>;
    case 'warning':
      return <Notice tone="warn">{text(block.says)}</Notice>;
    case 'list':
    case 'steps': {
      const List = block.kind === 'steps' ? 'ol' : 'ul';
      return (
        <List className="help-list">
          {block.says.map((says) => (
            <li key={says}>{text(says)}</li>
          ))}
        </List>
      );
    }
  }
}
