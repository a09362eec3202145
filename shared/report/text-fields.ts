/**
 * Which fields of a report hold words that a person wrote, and which a code, a name of a part, a day or a number. The schema is held against
 * this table by a test.
 */

const WORDS: ReadonlySet<string> = new Set(
  [
    'title narrative text madeBy asTold clockDoubt name region town district street spot hideAs note basisNote',
    'methodNote words demand physicalEffect mentalEffect ageAtTime legalBasis arrestHow warrantNote issuingAuthority',
    'grounds orderedBy lengthOrdered court conditionsNote parcels kind article releaseHow caseNumber judge prosecutor',
    'whyArbitrary howCalledNote asked answer shown proposal threats taken signedNote phoneNote conditions after platform',
    'ownAccount attackerAccount url vectorNote vendorNotice testDone othersAffected steps whyWorrying complaint injuries',
    'methodBelieved objectUsed examinedBy examinedWhere earlierHealth dose psychologicalSigns thing owner value',
    'stateWhenBack accountNumber institution reasonWritten compensation document number office reason effect howLearned',
    'counsel lastSeenNote autopsyNote burial investigation pressureOnFamily condition knowledgeShown capability cameTrue',
    'description capacity who chainNote reliabilityWhy toldBefore setting about preferredWhy originalName notShown',
    'madeWhere obtainedFrom account capturedAt captureMethod whereOriginal legalLimits by copyFor what how seen to',
    'reference responseNote whyNot via tags before summary impact whyBelieved statedReason stillAtRisk verificationWhy',
    'remarks care knownAs risk birthPlace ageBand pronouns orientation ethnicity religion speaks issuer whoMayKnow',
    'howToUse employer position defenderWork dependants healthNeeds marks why traitsNote stateLink address registration',
    'work',
  ].flatMap((line) => line.split(' ')),
);

/** Names that hold words in one place and a code, a day or the name of a part in another. */
const EITHER: ReadonlySet<string> = new Set(
  'words kind conditions steps owner counsel who about how to before impact whyBelieved statedReason stillAtRisk position'.split(
    ' ',
  ),
);
const CODE_OR_DAY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text under this name is what a person wrote. */
export function isWords(name: string, value: string): boolean {
  return WORDS.has(name) && !(EITHER.has(name) && CODE_OR_DAY.test(value));
}

/** Everything in a report, or in a part of one, that a person wrote, in its order. */
export function wordsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return isWords(name, value) && value !== '' ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([below, one]) => wordsIn(one, below));
}
