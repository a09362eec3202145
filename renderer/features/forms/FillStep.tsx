import { useState } from 'react';
import type { FilledForm, FilledQuestion, OwnAnswer } from '../../../shared/forms/fill.ts';
import type { FormCode } from '../../../shared/forms/form.ts';
import { formWords, isFormWord } from '../../../shared/text/form-words.ts';
import type { Language } from '../../../shared/text/languages.ts';
import { directionOf } from '../../../shared/text/languages.ts';
import { useHalfTyped } from '../../app/session.ts';
import { useLocaleInfo, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Leaves } from './PaperView.tsx';

export interface FillStepProps {
  readonly form: FormCode;
  readonly filled: FilledForm;
  /** Of the answers on the paper. */
  readonly language: Language;
  /** As typed, before any name is replaced. */
  readonly answers: Readonly<Record<string, OwnAnswer>>;
  readonly onAnswer: (id: string, answer: OwnAnswer) => void;
  /** An answer while it is typed, to be saved and not shown yet; null: it stays as it was. */
  readonly onTyping: (id: string, answer: OwnAnswer | null) => void;
  /** The questions were others when this was saved. */
  readonly changed: boolean;
  readonly knows: boolean;
  readonly onKnows: (knows: boolean) => void;
  readonly onToReport: () => void;
}

const NEEDS = ['must', 'wanted', 'optional'] as const;

/** Third step: what is missing, what is answered, what is held back. */
export function FillStep({ form, filled, changed, knows, onKnows, ...rest }: FillStepProps) {
  const text = useText();
  const { tag } = useLocaleInfo();
  const words = formWords(tag);
  const needed = filled.questions.filter(({ need, state }) => need === 'must' && state !== 'held-back').length;
  const of = (state: FilledQuestion['state']) => filled.questions.filter((question) => question.state === state);
  const missing = NEEDS.flatMap((need) => of('missing').filter((question) => question.need === need));
  const stops = filled.warnings.filter(({ grave }) => grave);
  const other = filled.warnings.filter(({ grave }) => !grave);
  const card = (question: FilledQuestion) => <Question key={question.id} form={form} question={question} {...rest} />;
  return (
    <>
      {changed && <Notice tone="warn">{text('forms.changed')}</Notice>}
      {stops.length > 0 && (
        <>
          <Notice tone="bad" title={text('forms.stop')}>
            {stops.map(({ word }) => (
              <p key={word}>{words[word]}</p>
            ))}
          </Notice>
          <Checkbox isSelected={knows} onChange={onKnows}>
            {text('forms.stop.known')}
          </Checkbox>
        </>
      )}
      {other.length > 0 && (
        <Notice tone="warn" title={text('forms.warning')}>
          {other.map(({ word }) => (
            <p key={word}>{words[word]}</p>
          ))}
        </Notice>
      )}
      <p role="status">
        <strong>{text('forms.progress', { missing: filled.missing.length, needed })}</strong>
      </p>
      <section className="stack" aria-label={text('forms.group.missing')}>
        <h4>{text('forms.group.missing')}</h4>
        {missing.length === 0 ? <p>{text('forms.group.missing.none')}</p> : missing.map(card)}
      </section>
      <section className="stack" aria-label={text('forms.group.filled')}>
        <h4>{text('forms.group.filled')}</h4>
        {of('filled').map(card)}
      </section>
      {of('held-back').length > 0 && (
        <section className="stack" aria-label={text('forms.group.held')}>
          <h4>{text('forms.group.held')}</h4>
          <p className="soft">{text('forms.group.held.note')}</p>
          {of('held-back').map(card)}
        </section>
      )}
    </>
  );
}

/** What a question of a form is called, with its number where it has one. */
export function headingOf(form: FormCode, id: string, tag: string): string {
  const name = `${form}.${id}`;
  const heading = isFormWord(name) ? formWords(tag)[name] : id;
  return /^\d/.test(id) ? `${id}. ${heading}` : heading;
}

type QuestionProps = { readonly question: FilledQuestion } & Pick<
  FillStepProps,
  'form' | 'answers' | 'language' | 'onAnswer' | 'onTyping' | 'onToReport'
>;

function Question({ form, question, answers, language, onAnswer, onTyping, onToReport }: QuestionProps) {
  const text = useText();
  const { tag } = useLocaleInfo();
  const { id, need, state, reason, answer } = question;
  const own = answers[id] ?? {};
  const [writing, setWriting] = useState<'text' | 'added' | null>(null);
  const heading = headingOf(form, id, tag);
  const { heldBack, ...open } = own;
  if (writing !== null) {
    const answerOf = (typed: string) => ({ ...open, [writing]: typed.trim() === '' ? undefined : typed });
    return (
      <article className="card form-question stack stack-tight">
        <Answer
          label={text('forms.answer.for', { question: heading })}
          before={own[writing] ?? ''}
          onType={(typed) => onTyping(id, answerOf(typed))}
          onKeep={(typed) => {
            setWriting(null);
            onAnswer(id, answerOf(typed));
          }}
          onCancel={() => {
            setWriting(null);
            onTyping(id, null);
          }}
        />
      </article>
    );
  }
  return (
    <article className="card form-question stack stack-tight">
      <h5>{heading}</h5>
      {state === 'missing' && <p className="soft">{text(`forms.need.${need}`)}</p>}
      {state === 'held-back' && reason !== null && <p className="soft">{text(`forms.held.${reason}`)}</p>}
      {state === 'filled' && (
        <div className="paper-answer" lang={language} dir={directionOf(language)}>
          <Leaves leaves={answer} />
        </div>
      )}
      <div className="row">
        {state === 'missing' && (
          <>
            <Button size="small" onPress={() => setWriting('text')}>
              {text('forms.answer')}
            </Button>
            <Button size="small" kind="quiet" onPress={onToReport}>
              {text('forms.toReport')}
            </Button>
          </>
        )}
        {state === 'filled' && (
          <>
            <Button size="small" onPress={() => setWriting('added')}>
              {text('forms.add')}
            </Button>
            <Button size="small" onPress={() => setWriting('text')}>
              {text('forms.replace')}
            </Button>
            {(own.text ?? own.added) !== undefined && (
              <Button size="small" kind="quiet" onPress={() => onAnswer(id, {})}>
                {text('forms.own.remove')}
              </Button>
            )}
            <Button size="small" kind="quiet" onPress={() => onAnswer(id, { ...own, heldBack: 'own-choice' })}>
              {text('forms.hold')}
            </Button>
          </>
        )}
        {state === 'held-back' &&
          (heldBack === undefined ? (
            <Button size="small" onPress={() => setWriting('text')}>
              {text('forms.replace')}
            </Button>
          ) : (
            <Button size="small" onPress={() => onAnswer(id, open)}>
              {text('forms.hold.undo')}
            </Button>
          ))}
      </div>
    </article>
  );
}

function Answer(props: {
  readonly label: string;
  readonly before: string;
  readonly onType: (typed: string) => void;
  readonly onKeep: (typed: string) => void;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const [typed, setTyped] = useState(props.before);
  useHalfTyped(typed, () => {
    if (typed !== props.before) props.onKeep(typed);
  });
  return (
    <>
      <TextArea
        label={props.label}
        description={text('forms.answer.hint')}
        rows={4}
        grows
        value={typed}
        onChange={(next) => {
          setTyped(next);
          props.onType(next);
        }}
      />
      <div className="row">
        <Button size="small" kind="primary" onPress={() => props.onKeep(typed)}>
          {text('forms.answer.keep')}
        </Button>
        <Button size="small" onPress={props.onCancel}>
          {text('common.cancel')}
        </Button>
      </div>
    </>
  );
}
