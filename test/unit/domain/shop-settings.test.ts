import { describe, expect, it } from 'vitest'
import { readSetting } from '../../../src/domain/read-settings.ts'
import { outputOf, previewSettings, usualSettings } from '../../../src/domain/shop-settings.ts'

describe('a setting', () => {
  it.each([
    ['altTextPattern', ' {product} in {color} ', { altTextPattern: '{product} in {color}' }],
    ['filenamePattern', '{handle}-{color}-{thing}', { filenamePattern: '{handle}-{color}-{thing}' }],
    ['galleryPosition', 'after-source', { galleryPosition: 'after-source' }],
    ['translateAltTexts', 'false', { translateAltTexts: false }],
    ['candidatesPerAttempt', '3', { candidatesPerAttempt: 3 }],
    ['passDeltaE', '2.5', { passDeltaE: 2.5 }],
    ['passOldHueShare', '0', { passOldHueShare: 0 }],
    ['outputFormat', 'webp', { outputFormat: 'webp' }],
    ['jpegQuality', '90', { jpegQuality: 90 }],
  ])('%s is read as it was typed: %s', (key, text, setting) => {
    expect(readSetting(key, text)).toEqual(setting)
  })

  it.each([
    ['altTextPattern', '{colour}', /knows no \{colour\}/],
    ['altTextPattern', ' ', /1 to 300/],
    ['filenamePattern', 'x'.repeat(301), /1 to 300/],
    ['galleryPosition', 'last', /end, after-source, first/],
    ['translateAltTexts', 'yes', /true or false/],
    ['candidatesPerAttempt', '7', /whole number from 1 to 6/],
    ['candidatesPerAttempt', '1.5', /whole number from 1 to 6/],
    ['passDeltaE', '', /furthest that passes is a number from 0 to 100/],
    ['passStructure', '1.1', /number from 0 to 1/],
    ['outputFormat', 'gif', /as-source, jpeg, png, webp/],
    ['jpegQuality', '0', /whole number from 1 to 100/],
    ['toString', 'x', /no setting toString/],
  ])('%s cannot be “%s”', (key, text, why) => {
    expect(() => readSetting(key, text)).toThrow(why)
  })

  it('of an output is asked for only where it is not as usual', () => {
    expect(outputOf(usualSettings)).toEqual({ format: undefined, quality: undefined })
    expect(outputOf({ ...usualSettings, outputFormat: 'webp', jpegQuality: 90 })).toEqual({
      format: 'webp',
      quality: 90,
    })
  })

  it('is shown with what it makes of an example', () => {
    expect(previewSettings(usualSettings)).toEqual({
      altText: 'Classic Tee, Navy',
      filename: 'classic-tee-navy-3f9a1c2b7d40.jpg',
    })
  })
})
