/** The lists of people, groups and cases, and what a case gathers. */
export const cases = {
  'records.search': 'Search by name, other writings or notes',
  'records.reports': '{count, plural, =0 {in no report} one {in # report} other {in # reports}}',
  'records.unidentified': 'Not identified',
  'records.nothing': 'No record matches.',
  'records.title': 'People and groups',
  'records.kind.person': 'People',
  'records.kind.group': 'Groups',
  'records.new.person': 'New person',
  'records.new.group': 'New group',
  'records.empty.person.title': 'No people yet',
  'records.empty.group.title': 'No groups yet',
  'records.empty':
    'Somebody who comes up in several reports can have a page: names in every writing, what they may be told and who may name them. Names in a report work without it.',
  'cases.title': 'Cases',
  'cases.new': 'New case',
  'cases.empty.title': 'No cases yet',
  'cases.empty':
    'A case gathers reports that belong together, with its open questions, deadlines and file numbers. A report may be in several cases.',
  'cases.add': 'Add to a case…',
  'cases.add.title': '{count, plural, one {Add # report to a case} other {Add # reports to a case}}',
  'cases.add.new': 'New case with this name',
  'cases.add.newName': 'Name of the new case',
  'cases.added':
    '{count, plural, =0 {All of them were in “{name}” already.} one {# report added to “{name}”.} other {# reports added to “{name}”.}}',
  'cases.timeline': 'Timeline of this case',
} as const;
