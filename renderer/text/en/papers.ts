/** Papers that go along in a bundle, or came with one. */
export const papers = {
  'papers.title': 'Papers',
  'papers.note': 'Papers that you have begun. What you tick is made anew for these recipients and goes along.',
  'papers.purpose': 'It is made for this: {purpose}. Whoever did not agree to that is not in it by name.',
  'papers.beyond':
    '{count, plural, one {It also tells of one report that does not go along.} other {It also tells of # reports that do not go along.}}',
  'papers.view': 'Papers that go along',
  'papers.count': '{count, plural, one {# paper} other {# papers}}',
  'papers.size': '{size}, and the papers',
  'papers.making': 'Making the papers',
  'papers.in': 'In a paper',
  'papers.seal': 'Seal it for somebody…',
  'papers.received': 'Forms that the sender has filled. Look at them here, or save them.',
} as const;
