import { useMemo } from 'react';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { whenText } from '../../text/when.ts';
import type { LineWords } from './lines.ts';
import { useParts } from './parts.ts';

/** The words for lines in the user's language, with the names that the form around knows. */
export function useLineWords(): LineWords {
  const text = useText();
  const format = useFormat();
  const { label } = useCodes();
  const parts = useParts();
  return useMemo(
    () => ({
      text,
      format,
      label,
      when: (when) => whenText(when, text, format, label),
      nameOf: (key) => {
        const own = parts.nameOf(key);
        const name = own ?? parts.recordNames[key];
        if (name === null) return text('record.deleted');
        return name === '' ? text('record.untitled') : name;
      },
    }),
    [text, format, label, parts],
  );
}
