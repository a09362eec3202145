import { useMemo, useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import type { Purpose } from '../../../shared/redaction/decide.ts';
import { type Language, languageOf } from '../../../shared/text/languages.ts';
import type { SealSelection } from '../../../shared/vault/contract.ts';
import type { FormAnswers } from '../../../shared/vault/forms.ts';
import type { EvidenceView, SealPreview } from '../../../shared/vault/views.ts';
import { type Query, useQuery } from '../../hooks/query.ts';
import { useLocaleInfo } from '../../text/text.tsx';
import { goesOut, hasCopy, OMITTED_AT_FIRST, type Omissions, type OriginalsSaid, omit } from './choice.ts';
import { headingsIn } from './headings.ts';
import { askable, isExposed, NOTHING_DECIDED, type PeopleDecisions } from './people/decisions.ts';

/** A bundle as it is put together: what was chosen and decided, and what would go out so. */
export interface Bundle {
  readonly selection: SealSelection;
  /** What goes out as everything stands. */
  readonly preview: Query<SealPreview>;
  /** What would go out if nothing was left out. */
  readonly everything: SealPreview | null;
  /** The preview is of what is chosen now. */
  readonly isFresh: boolean;
  readonly files: readonly EvidenceView[];
  readonly omissions: Omissions;
  readonly setOmissions: (omissions: Omissions) => void;
  /** Sentences with these stay at home. */
  readonly withoutWords: readonly string[];
  readonly setWithoutWords: (words: readonly string[]) => void;
  readonly originals: OriginalsSaid;
  readonly setOriginals: (originals: OriginalsSaid) => void;
  /** Originals that stay because their copy goes out. */
  readonly copies: number;
  readonly exposed: boolean;
  readonly purpose: Purpose;
  readonly setPurpose: (purpose: Purpose) => void;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  readonly decisions: PeopleDecisions;
  readonly setDecisions: (decisions: PeopleDecisions) => void;
  /** Kept forms that tell of any of the reports, and those of them that go along. */
  readonly offered: FormAnswers['forms:of-reports']['forms'];
  readonly forms: readonly HexId[];
  readonly setForms: (forms: readonly HexId[]) => void;
  readonly signed: boolean;
  readonly setSigned: (signed: boolean) => void;
  /** Files that were taken out for what is in them. */
  readonly takenOut: readonly EvidenceView[];
  readonly setFile: (id: HexId, goes: boolean) => void;
}

/**
 * Puts a bundle together. Decisions stay whatever else is changed: what does not fit another purpose or reader waits, and is not asked for.
 * @param recipients nobody: nothing is asked yet
 * @param begunWith forms that go along unless they are taken out
 */
export function useBundle(
  reports: readonly HexId[],
  recipients: readonly HexId[],
  begunWith: readonly HexId[] = [],
): Bundle {
  const locale = useLocaleInfo();
  const [omissions, setOmissions] = useState<Omissions>({});
  const [withoutWords, setWithoutWords] = useState<readonly string[]>([]);
  const [originals, setOriginals] = useState<OriginalsSaid>({});
  const [purpose, setPurpose] = useState<Purpose>('share-ngo');
  const [languageSaid, setLanguage] = useState<Language | null>(null);
  const [decisions, setDecisions] = useState<PeopleDecisions>(NOTHING_DECIDED);
  const [signed, setSigned] = useState(true);
  const [taken, setTaken] = useState<readonly HexId[]>([]);
  const [forms, setForms] = useState(begunWith);

  const [first] = recipients;
  const offered = useQuery('forms:of-reports', first === undefined ? null : { reports: [...reports] });
  const card = useQuery('recipients:open', first === undefined ? null : { id: first });
  const language =
    languageSaid ?? languageOf(card.data?.languages[0] ?? '') ?? languageOf(locale.tag) ?? ('en' satisfies Language);
  const headings = useMemo(() => headingsIn(language), [language]);
  const isKnown = card.error !== null || (card.data !== null && card.data.id === first);
  const whole: SealSelection = {
    reports: reports.map((id) => ({ id, omitFields: [], omitEvidence: [] })),
    recipients: [...recipients],
    signed,
    purpose,
    language,
    headings,
    ...(forms.length === 0 ? {} : { forms: [...forms] }),
  };
  const everything = useQuery('seal:preview', first !== undefined && isKnown ? whole : null);
  const exposed = isExposed(purpose);
  const evidenceOf = (id: HexId) => everything.data?.reports.find((report) => report.id === id)?.evidence ?? [];
  const staysBehind = (id: HexId) => {
    const omitted = omissions[id] ?? OMITTED_AT_FIRST;
    const beside = evidenceOf(id);
    return beside.filter((file) => !goesOut(file, beside, omitted, originals, exposed));
  };
  const selection: SealSelection = {
    ...whole,
    reports: reports.map((id) => ({
      id,
      omitFields: [...(omissions[id] ?? OMITTED_AT_FIRST).fields],
      omitParts: [...(omissions[id] ?? OMITTED_AT_FIRST).parts],
      omitEvidence: [...new Set([...(omissions[id]?.evidence ?? []), ...staysBehind(id).map((file) => file.id)])],
    })),
    ...askable(decisions, everything.data?.people.people ?? []),
    ...(withoutWords.length === 0 ? {} : { withoutWords: [...withoutWords] }),
  };
  // What may be asked for depends on what is proposed for these readers and this purpose: that is awaited.
  const isProposed = everything.data !== null && !everything.loading;
  const preview = useQuery('seal:preview', isProposed ? selection : null);
  const files = [
    ...new Map(
      [...(everything.data?.reports ?? []), ...(preview.data?.reports ?? [])]
        .flatMap((report) => report.evidence)
        .map((file) => [file.id, file]),
    ).values(),
  ];
  const setFile = (id: HexId, goes: boolean) => {
    const holding = reports.filter((report) => evidenceOf(report).some((file) => file.id === id));
    const inAll = holding.length === 0 ? reports : holding;
    setOmissions(inAll.reduce((all, report) => omit(all, report, { evidence: id }, goes), omissions));
    setTaken(goes ? taken.filter((one) => one !== id) : [...taken, id]);
  };
  return {
    ...{ selection, preview, everything: everything.data, files },
    isFresh: isProposed && preview.data !== null && preview.error === null && !preview.loading,
    ...{
      omissions,
      setOmissions,
      withoutWords,
      setWithoutWords,
      originals,
      setOriginals,
      exposed,
      purpose,
      setPurpose,
      language,
      setLanguage,
    },
    copies: reports.reduce(
      (count, id) => count + staysBehind(id).filter((file) => hasCopy(file, evidenceOf(id))).length,
      0,
    ),
    ...{ decisions, setDecisions, signed, setSigned, setFile, forms, setForms },
    offered: offered.data?.forms ?? [],
    takenOut: files.filter(
      ({ id }) => taken.includes(id) && reports.some((report) => omissions[report]?.evidence.includes(id) ?? false),
    ),
  };
}
