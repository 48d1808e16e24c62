/** Fields of a task a file's column can be. */
export const importFields = [
  'title',
  'description',
  'status',
  'assignee',
  'priority',
  'labels',
  'startsOn',
  'dueOn',
  'estimate',
  'milestone',
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column of the file each field comes from, by its place from 0. */
export type Mapping = Partial<Record<ImportField, number>>;

/** What columns are called by Trello, Asana, Plane, Jira and in our own export; lower case. */
const names: Record<ImportField, readonly string[]> = {
  title: [
    'task',
    'title',
    'name',
    'card name',
    'task name',
    'summary',
    'subject',
    'कार्य',
    'المهمة',
  ],
  description: ['description', 'notes', 'card description', 'details', 'विवरण', 'الوصف'],
  status: [
    'status',
    'state',
    'list name',
    'section/column',
    'section',
    'column',
    'list',
    'स्थिति',
    'الحالة',
  ],
  assignee: [
    'assignee',
    'assignee email',
    'assignees',
    'members',
    'owner',
    'assigned to',
    'असाइनी',
    'المكلَّف',
  ],
  priority: ['priority', 'प्राथमिकता', 'الأولوية'],
  labels: ['labels', 'label', 'tags', 'लेबल', 'الوسوم'],
  startsOn: ['start date', 'starts', 'start', 'starts on', 'शुरुआत', 'البداية'],
  dueOn: ['due date', 'due', 'due on', 'target date', 'deadline', 'नियत', 'الموعد'],
  estimate: [
    'estimate',
    'estimated hours',
    'estimate (h)',
    'original estimate',
    'अनुमान',
    'التقدير',
  ],
  milestone: ['milestone', 'module', 'पड़ाव', 'المرحلة'],
};

/** A guess which column is what, by their names; the first that fits counts. */
export function guessMapping(header: readonly string[]): Mapping {
  const known = header.map((name) => name.trim().toLowerCase());
  const mapping: Mapping = {};
  for (const field of importFields) {
    const place = names[field].map((name) => known.indexOf(name)).find((at) => at >= 0);
    if (place !== undefined) mapping[field] = place;
  }
  return mapping;
}
