/** What alt texts in a shop's other languages take; shopify.app.toml calls them optional. */
export const languageScopes = ['read_locales', 'read_translations', 'write_translations']
