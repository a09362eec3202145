import { type ReactNode, useEffect, useRef } from 'react';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { HeadingLevel } from '../../ui/heading-level.ts';
import { SaveStatus, type SaveStatusProps } from '../editor/SaveStatus.tsx';

export interface QuestionFrameProps {
  /** The question itself. */
  readonly title: string;
  readonly hint?: string;
  /** Of the questions that are asked, from 0. */
  readonly at: number;
  readonly of: number;
  readonly save: SaveStatusProps;
  /** null on the first question. */
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
  readonly nextLabel: string;
  /** Something has been answered: "Next" instead of "Skip". */
  readonly answered: boolean;
  readonly onPause: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** One question a screen. Every one can be skipped; all of it can be left at any moment. */
export function QuestionFrame(props: QuestionFrameProps) {
  const text = useText();
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever listens or works by keyboard is told the new question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question that is asked decides, not its words
  useEffect(() => {
    heading.current?.focus();
  }, [props.at]);
  return (
    <div className="screen question">
      <header className="editor-bar">
        <Button size="small" onPress={props.onLeave}>
          {text('writing.leave')}
        </Button>
        <SaveStatus {...props.save} />
        <Button size="small" onPress={props.onPause}>
          {text('writing.pause')}
        </Button>
      </header>
      <div className="question-column">
        <p className="soft small">
          {text('writing.step', { number: format.number(props.at + 1), of: format.number(props.of) })}
        </p>
        <h1 ref={heading} tabIndex={-1} className="question-title">
          {props.title}
        </h1>
        {props.hint !== undefined && <p className="soft">{props.hint}</p>}
        <HeadingLevel value={1}>
          <div className="question-body">{props.children}</div>
        </HeadingLevel>
        <div className="row question-foot">
          {props.onBack !== null && <Button onPress={props.onBack}>{text('common.back')}</Button>}
          <Button kind="primary" onPress={props.onNext}>
            {props.answered ? props.nextLabel : text('writing.skip')}
          </Button>
        </div>
      </div>
    </div>
  );
}
