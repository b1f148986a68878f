import type { Text } from '../text.ts'

export const publishedTexts = {
  'publications.heading': 'Recent publications',
  'publications.empty': 'Nothing is published yet. Approved pictures are published from their batch.',
  'publications.product': 'Product',
  'publications.colours': 'Colours',
  'publications.when': 'When',
  'publications.state': 'State',
  'publications.action': 'Action',
  'publications.undo': 'Undo',
  'publications.undo.label': 'Undo the publication of {product}',
  'publications.undo.asked': 'The pictures of {product} are being taken back.',
  'publications.undoing': 'Undoing',
  'publications.more': 'Show older publications',
  'publication.state.planned': 'Waiting',
  'publication.state.uploading': 'Uploading',
  'publication.state.attached': 'Attaching',
  'publication.state.linked': 'Checking',
  'publication.state.verified': 'Published',
  'publication.state.conflict': 'Conflict',
  'publication.state.failed': 'Failed',
  'publication.state.undone': 'Undone',
} as const satisfies Readonly<Record<string, Text>>
