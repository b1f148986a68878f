/** A prompt of our own. A version's text never changes: what is better gets a number of its own. */
export interface BuiltInPrompt {
  readonly version: number
  readonly template: string
}

/** Names the colour and its hex, as models follow names well and hex codes badly; then lists what must stay. */
export const usualPrompt: BuiltInPrompt = {
  version: 1,
  template: [
    'Change only the {kinds} of the {thing} to {looks}.',
    'Keep the {kept} of the {thing} unchanged.',
    'Keep the person, skin, hair, other clothing, background, lighting, framing and image size exactly unchanged.',
  ].join(' '),
}

/** Asks for the same without a word about people, at which moderation may stumble. */
export const softPrompt: BuiltInPrompt = {
  version: 2,
  template: [
    'This is a product photo from a shop. Change only the {kinds} of the {thing} to {looks}.',
    'Keep the {kept} of the {thing} unchanged.',
    'Leave everything else in the photo, its lighting, framing and size exactly unchanged.',
  ].join(' '),
}
