import type { papers as english } from '../en/papers.ts';
import type { Translation } from '../translation.ts';

export const papers: Translation<typeof english> = {
  'papers.title': 'Документы',
  'papers.note':
    'Документы, которые вы начали. Отмеченные составляются заново для этих получателей и уходят вместе с записями.',
  'papers.purpose': 'Он составляется для этого: {purpose}. Кто на это не соглашался, по имени в нём не назван.',
  'papers.beyond':
    '{count, plural, one {Он рассказывает и об # записи, которая с ним не уходит.} few {Он рассказывает и о # записях, которые с ним не уходят.} many {Он рассказывает и о # записях, которые с ним не уходят.} other {Он рассказывает и о # записи, которые с ним не уходят.}}',
  'papers.view': 'Документы, которые уходят вместе с записями',
  'papers.count': '{count, plural, one {# документ} few {# документа} many {# документов} other {# документа}}',
  'papers.size': '{size} и документы',
  'papers.making': 'Составляются документы',
  'papers.in': 'В документе',
  'papers.seal': 'Запечатать для кого-то…',
  'papers.received': 'Формы, которые заполнил отправитель. Посмотрите их здесь или сохраните.',
};
