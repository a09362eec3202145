/** What happened, in the order of time: for a lawyer, a case officer, or the author. */
import { accounts, actTable, claimTable, evidenceTable, identifierTable, passages, stepList } from './answers.ts';
import type { FormDefinition } from './form.ts';
import { saidAbout, stepsOf } from './material.ts';

export const CHRONOLOGY: FormDefinition = {
  code: 'chronology',
  version: 1,
  compared: null,
  languages: null,
  purpose: 'share-ngo',
  questions: [
    { id: '1', need: 'optional', answer: (material) => passages(material.case?.summary) },
    { id: '2', need: 'must', answer: (material, reading) => actTable(material, reading) },
    { id: '3', need: 'optional', answer: accounts },
    { id: '4', need: 'optional', answer: claimTable },
    { id: '5', need: 'optional', answer: identifierTable },
    { id: '6', need: 'optional', answer: (material, reading) => stepList(stepsOf(material), reading) },
    { id: '7', need: 'optional', answer: (material) => passages(...saidAbout(material, 'stillAtRisk')) },
    { id: '8', need: 'optional', answer: evidenceTable },
  ],
  warnings: [],
};
