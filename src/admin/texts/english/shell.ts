import type { Text } from '../text.ts'

export const shellTexts = {
  'nav.home': 'Home',
  'nav.products': 'Products',
  'nav.batches': 'Batches',
  'nav.imports': 'Imports',
  'nav.review': 'Review',
  'nav.published': 'Published',
  'nav.colors': 'Colours',
  'nav.settings': 'Settings',
  'nav.activity': 'Activity',

  'connection.lost.heading': 'Colorway’s server does not answer',
  'connection.lost.text': 'Trying again by itself. You can go on; what you do is kept.',
  'connection.lost.waiting': {
    one: '{count} decision waits to be sent. It is kept, and is sent as soon as the server answers.',
    other: '{count} decisions wait to be sent. They are kept, and are sent as soon as the server answers.',
  },
  'load.failed.heading': 'This could not be loaded',
  'load.failed.text': 'The server gave no answer. Nothing is lost: try again in a moment.',
  'error.unknown': 'Something went wrong on the server. Try again, or look at its log.',
  'actor.staff': 'Staff member {number}',
  'actor.rule': 'Rule “{rule}”',
  'actor.machine': 'Colorway',
  'actor.cli': 'Command line',
  'broken.heading': 'Something went wrong',
  'broken.what': 'This screen stopped working',
  'broken.text':
    'What you decided and asked for is kept. Reload the page; if it happens again, tell whoever runs Colorway for you.',
  'broken.reload': 'Reload',
  'fault.unexpected': 'Something did not work as it should. Try again, or reload the page.',
  'action.close': 'Close',
  'action.retry': 'Try again',
  'action.save': 'Save',
  'action.discard': 'Discard',
  'action.back': 'Back',
  loading: 'Loading',
} as const satisfies Readonly<Record<string, Text>>
