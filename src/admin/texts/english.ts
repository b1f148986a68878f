import { activityTexts } from './english/activity.ts'
import { batchesTexts } from './english/batches.ts'
import { colorsTexts } from './english/colors.ts'
import { homeTexts } from './english/home.ts'
import { importsTexts } from './english/imports.ts'
import { languagesTexts } from './english/languages.ts'
import { productsTexts } from './english/products.ts'
import { publishedTexts } from './english/published.ts'
import { refreshesTexts } from './english/refreshes.ts'
import { reviewTexts } from './english/review.ts'
import { settingsTexts } from './english/settings.ts'
import { shellTexts } from './english/shell.ts'

/** Every text of the page; another language is another record with the same keys. */
export const english = {
  ...shellTexts,
  ...homeTexts,
  ...productsTexts,
  ...batchesTexts,
  ...importsTexts,
  ...refreshesTexts,
  ...reviewTexts,
  ...publishedTexts,
  ...languagesTexts,
  ...colorsTexts,
  ...settingsTexts,
  ...activityTexts,
}
